using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Does one of the things that could be done, whatever it is good for.</summary>
internal sealed class DoAnything : Duty
{
    public override Step? Next(Work work)
    {
        var subjects = work.Notes.Subjects.Values.Where(note => note.Card is not null).ToList();
        if (subjects.Count == 0)
        {
            return null;
        }

        var note = work.Dice.Of(subjects);
        var isPerson = note.Card!.Kind == SubjectKind.Person;
        Command? command = work.Dice.Below(9) switch
        {
            0 or 1 or 2 or 3 => Measure(work, note),
            4 when isPerson && note.Card.State == work.Notes.State => new OpenInterview(note.Id, work.Chance(0.5), work.Chance(0.5), "") { Id = work.NewId() },
            5 when isPerson => new AssessIndicator(note.Id, work.Dice.Of([.. work.Casebook.Scenario.Indicators]).Id, (IndicatorFinding)work.Dice.Below(3), null, "") { Id = work.NewId() },
            6 when isPerson && work.Chance(0.2) => new RecordPresumption(note.Id, work.Chance(0.2), "It may be so.") { Id = work.NewId() },
            7 when work.Notes.Papers.Count > 0 => new ShareExhibit(work.Dice.Of([.. work.Notes.Papers.Keys]), [work.Dice.Of([.. work.Present])], "") { Id = work.NewId() },
            8 when isPerson && work.Notes.Offences.Count > 0 && note.Card.Immunity is not { FromCharges: true } => Charge(work, note),
            _ => null,
        };
        return new Step(command ?? new LogDecision("We wait.", "", "Nothing presses.") { Id = work.NewId() }, 60);
    }

    private static RequestMeasure? Measure(Work work, SubjectNote note)
    {
        var possible = work.Notes.Powers
            .Where(power => power.Targets.Contains(note.Card!.Kind) && power.AcrossBorders == (note.Card.State != work.Notes.State) && note.Allows(power))
            .ToList();
        return possible.Count == 0
            ? null
            : new RequestMeasure(work.Dice.Of(possible).Id, note.Id, "To see what comes of it.", work.Chance(0.5)) { Id = work.NewId() };
    }

    private static FileCharge Charge(Work work, SubjectNote note)
    {
        var offence = work.Dice.Of(work.Notes.Offences);
        return new FileCharge(
            note.Id, offence.Id, [],
            [.. offence.Elements.Select(element => new CitedElement(element, [.. work.Notes.Papers.Keys.Take(3)]))], "")
        {
            Id = work.NewId(),
        };
    }
}
