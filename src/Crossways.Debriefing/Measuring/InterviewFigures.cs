using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>How victims were heard (Méndez Principles, 2021; Lanzarote Convention art. 35 for children).</summary>
internal static class InterviewFigures
{
    private const int EnoughInterviews = 2;

    private static readonly Yardstick Interviews = new(
        "interviews-per-victim", PerformanceFamily.Protection, MeasureUnit.Count, Better.Lower, EnoughInterviews,
        new("Interviews per victim", "Entretiens par victime"),
        new(
            "Mean number of interviews with those victims who were interviewed at all. As few as possible: up to two is good, each further one makes the person go through it again.",
            "Nombre moyen d’entretiens avec les victimes entendues. Le moins possible : jusqu’à deux est bien, chaque entretien de plus fait revivre ce qui a été subi."));

    private static readonly Yardstick Again = new(
        "questions-repeated", PerformanceFamily.Protection, MeasureUnit.Count, Better.Lower, 0,
        new("Asked again by another agency", "Questions reposées par un autre service"),
        new(
            "Topics on which a victim was questioned although another agency had already asked the same person about them. One interview that others listen to, and a statement that is shared, spare it.",
            "Sujets sur lesquels une victime a été interrogée alors qu’un autre service l’avait déjà fait. Un entretien auquel d’autres assistent et une déclaration transmise l’évitent."));

    private static readonly Yardstick Understood = new(
        "rights-understood", PerformanceFamily.Protection, MeasureUnit.Share, Better.Higher, 1,
        new("Rights explained in a language understood", "Droits expliqués dans une langue comprise"),
        new(
            "Interviews with victims in which rights, purpose and consent were explained, with an interpreter where the person speaks other languages (Directive 2012/29/EU art. 3 and 7).",
            "Entretiens avec des victimes où les droits, l’objet et le consentement ont été expliqués, avec un interprète si la personne parle d’autres langues (directive 2012/29/UE, art. 3 et 7)."));

    private static readonly Yardstick Interpreter = new(
        "interpreter-chosen", PerformanceFamily.Protection, MeasureUnit.Share, Better.Higher, 1,
        new("Interpreter agreed with the person", "Interprète choisi avec la personne"),
        new(
            "Interviews with an interpreter whom the person agreed to, and who is close to nobody the case is about.",
            "Entretiens avec un interprète accepté par la personne et qui n’est proche d’aucun mis en cause."));

    private static readonly Yardstick Child = new(
        "child-safeguards", PerformanceFamily.Protection, MeasureUnit.Share, Better.Higher, 1,
        new("Safeguards for children", "Garanties pour les enfants"),
        new(
            "For each child victim: a guardian before the first interview, one interviewer, the guardian present and a child-friendly room each time, never housed among adults (Council of Europe Convention art. 10 and 30; Lanzarote Convention art. 35).",
            "Pour chaque enfant victime : un tuteur avant le premier entretien, un seul intervieweur, la présence du tuteur et une salle adaptée à chaque fois, jamais d’hébergement parmi des adultes (Convention du Conseil de l’Europe, art. 10 et 30 ; Convention de Lanzarote, art. 35)."));

    public static IEnumerable<PerformanceMeasure> Of(Ground ground, Scope scope)
    {
        var all = ground.Played.Of<InterviewOpened>().Where(entry => ground.IsVictim(entry.Happened.Person)).ToList();
        var own = all.Where(entry => scope.Has(entry.Happened.By)).ToList();
        var people = own.Select(entry => entry.Happened.Person).Distinct().Count();
        yield return Interviews.Is(scope, people == 0 ? null : (double)own.Count / people, [.. own.Select(entry => Numbered(ground, entry, all))]);
        yield return Again.Count(scope, AskedAgain(ground).Where(again => scope.Has(again.Seat)));
        yield return Understood.Share(scope, own.Select(entry => RightsIn(ground, entry)));
        yield return Interpreter.Share(scope, own.Where(entry => entry.Happened is { Interpreter: true, How: not null }).Select(entry => InterpreterIn(ground, entry)));
        yield return Child.Share(scope, ground.Report.Victims!.Where(victim => victim.Child).SelectMany(victim => Safeguards(ground, victim.Person, all)).Where(safeguard => scope.Has(safeguard.Seat)));
    }

    private static Because Numbered(Ground ground, (ExerciseTime At, InterviewOpened Happened) entry, List<(ExerciseTime At, InterviewOpened Happened)> all)
    {
        var number = all.Count(other => other.Happened.Person == entry.Happened.Person && other.Happened.Number <= entry.Happened.Number);
        var said = new LocalText("interview no. {number}", "entretien n° {number}").With("number", LocalText.Same($"{number}"));
        return new(entry.At, entry.Happened.By, Ground.Line(ground.Played.Name(entry.Happened.Person), said), number <= EnoughInterviews ? Weight.Good : Weight.Bad);
    }

    private static IEnumerable<Because> AskedAgain(Ground ground)
    {
        var asked = new Dictionary<(SubjectId Person, Topic Topic), HashSet<AgencyId>>();
        foreach (var (at, question) in ground.Played.Of<QuestionAsked>())
        {
            var opened = ground.World.Interviews[question.Interview].Opened;
            if (question.Topic is not { } topic || !ground.IsVictim(opened.Person))
            {
                continue;
            }

            var agencies = asked.TryGetValue((opened.Person, topic), out var found) ? found : asked[(opened.Person, topic)] = [];
            if (agencies.Add(ground.Scenario.Seats[opened.By].Agency) && agencies.Count > 1)
            {
                yield return new(at, opened.By, Ground.Line(ground.Played.Name(opened.Person), LocalText.Same($"“{question.Question}”")), Weight.Bad);
            }
        }
    }

    private static Because RightsIn(Ground ground, (ExerciseTime At, InterviewOpened Happened) entry)
    {
        var explained = ground.World.Interviews[entry.Happened.Number].RightsExplained;
        var understood = entry.Happened.Interpreter || ground.Person(entry.Happened.Person).Languages.Count == 0;
        var said = !explained ? new LocalText("rights not explained", "droits non expliqués")
            : understood ? new("rights explained", "droits expliqués")
            : new("rights explained without an interpreter", "droits expliqués sans interprète");
        return new(entry.At, entry.Happened.By, Ground.Line(ground.Played.Name(entry.Happened.Person), said), explained && understood ? Weight.Good : Weight.Bad);
    }

    private static Because InterpreterIn(Ground ground, (ExerciseTime At, InterviewOpened Happened) entry)
    {
        var how = entry.Happened.How!;
        var tied = how.InterpretedBy is { } id && ground.Person(id).TiedTo.Count > 0;
        var said = tied ? new LocalText("the interpreter is close to somebody of the case", "l’interprète est proche d’une personne de l’affaire")
            : how.ChosenTogether ? new("agreed with the person", "choisi avec la personne")
            : new("not agreed with the person", "pas choisi avec la personne");
        return new(entry.At, entry.Happened.By, Ground.Line(ground.Played.Name(entry.Happened.Person), said), how.ChosenTogether && !tied ? Weight.Good : Weight.Bad);
    }

    private static IEnumerable<Because> Safeguards(Ground ground, SubjectId child, List<(ExerciseTime At, InterviewOpened Happened)> all)
    {
        var name = ground.Played.Name(child);
        var heard = all.Where(entry => entry.Happened.Person == child).ToList();
        var changes = ground.Played.Of<PersonChanged>().Where(entry => entry.Happened is { Holds: true } changed && changed.Person == child).ToList();
        var guarded = changes.Where(entry => entry.Happened.Condition == LibraryConditions.Guarded).Select(entry => (ExerciseTime?)entry.At).FirstOrDefault();
        if (heard.Count > 0 || guarded is not null)
        {
            var before = guarded is { } at && (heard.Count == 0 || at <= heard[0].At);
            yield return Kept(guarded ?? heard[0].At, heard.Count == 0 ? null : heard[0].Happened.By, before, new("a guardian before the first interview", "un tuteur avant le premier entretien"));
        }

        foreach (var (at, interview) in heard)
        {
            var how = interview.How ?? Arrangement.Unsaid;
            yield return Kept(at, interview.By, interview.By == heard[0].Happened.By, new("the same interviewer", "le même intervieweur"));
            yield return Kept(at, interview.By, how.Has(Company.Guardian), new("the guardian is present", "le tuteur est présent"));
            yield return Kept(at, interview.By, how.At == Venue.ChildFriendlyRoom, new("in a child-friendly room", "dans une salle adaptée aux enfants"));
        }

        foreach (var (at, _) in changes.Where(entry => entry.Happened.Condition == LibraryConditions.UnsuitablyHoused))
        {
            yield return Kept(at, null, kept: false, new("suitably housed", "hébergement adapté"));
        }

        Because Kept(ExerciseTime at, SeatId? seat, bool kept, LocalText what) =>
            new(at, seat, Ground.Line(name, kept ? what : new($"{what.En}: no", $"{what.Fr} : non")), kept ? Weight.Good : Weight.Bad);
    }
}
