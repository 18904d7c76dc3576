using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Asks on in an open interview, and closes it when the person has nothing more to say.</summary>
internal sealed class HoldInterview : Duty
{
    private const int MostQuestions = 16;

    private static readonly Topic[] Everything =
    [
        Topic.Health, Topic.Work, Topic.Pay, Topic.Housing, Topic.Recruitment, Topic.Journey, Topic.Documents, Topic.Pressure, Topic.Wishes,
    ];

    // What each trade asks about when it minds nothing but its own.
    private static Topic[] OwnTopics(string agencyKind) =>
        agencyKind switch
        {
            "police" => [Topic.Recruitment, Topic.Journey, Topic.Pressure],
            "labour-inspectorate" => [Topic.Work, Topic.Pay],
            "border-guard" or "asylum" => [Topic.Documents, Topic.Journey],
            "financial-intelligence" => [Topic.Pay],
            _ => [Topic.Health, Topic.Wishes, Topic.Housing, Topic.Pressure],
        };

    private static Topic[] Topics(Work work) => work.Policy.OwnTaskOnly ? OwnTopics(work.Notes.AgencyKind) : Everything;

    public override Step? Next(Work work)
    {
        foreach (var interview in work.Notes.Interviews.Values)
        {
            if (!interview.IsOpen)
            {
                continue;
            }

            if (interview is { Asked: true, Answer: null })
            {
                // A person answers, whom nobody hurries.
                return work.IsDue(interview.AskedAt + ExerciseSpan.OfMinutes(90)) ? Close(work, interview) : null;
            }

            return Hear(work, interview) ? Care(work, interview) ?? Ask(work, interview) : Close(work, interview);
        }

        return null;
    }

    // Somebody who tells goes on being asked about the same thing; silence moves to the next.
    private static bool Hear(Work work, InterviewNote interview)
    {
        if (interview.Answer is { } answer)
        {
            var told = answer.Length > 70;
            interview.Silences += told ? 0 : 1;
            interview.Topic += told ? 0 : 1;
            interview.Answer = null;
        }

        return interview.Questions < MostQuestions && interview.Topic < Topics(work).Length;
    }

    // Meets the person first, sees to what can be noticed, and stops before it is too much.
    private static Step? Care(Work work, InterviewNote interview)
    {
        if (!work.Policy.Lawful || work.Policy.ForceFirst)
        {
            return null;
        }

        if (!interview.HasRapport)
        {
            interview.HasRapport = true;
            return Step(Simulation.Care.Rapport, 10);
        }

        foreach (var sign in interview.Signs)
        {
            if (sign == RoomSign.Tired)
            {
                return Step(Simulation.Care.Break, 15);
            }

            if (Lack(sign) is { } need && interview.SeenTo.Add(need))
            {
                return Step(Simulation.Care.Need, 10, need);
            }
        }

        return null;

        Step Step(Care care, double seconds, Need? need = null) => new(new TakeCare(interview.Shown.Number, care, need) { Id = work.NewId() }, seconds);
    }

    private static Need? Lack(RoomSign sign) =>
        sign switch
        {
            RoomSign.InPain => Need.Doctor,
            RoomSign.Hungry => Need.Food,
            RoomSign.Sleepless => Need.Rest,
            RoomSign.PoorlyClothed => Need.Clothes,
            RoomSign.Cold => Need.Warmth,
            RoomSign.AsksForPhone => Need.CallHome,
            RoomSign.AsksAboutFamily => Need.NewsOfFamily,
            RoomSign.ThinksOfChild => Need.Childcare,
            _ => null,
        };

    private static Step Ask(Work work, InterviewNote interview)
    {
        var topic = Topics(work)[interview.Topic];
        var approach =
            work.Policy.AtRandom ? (Approach)work.Dice.Below(5)
            : work.Policy.ForceFirst ? Approach.Confronting
            : work.Policy.Lawful ? Approach.Open
            : work.Chance(0.5) ? Approach.Leading : Approach.Closed;
        interview.Questions++;
        interview.Asked = true;
        interview.AskedAt = work.Now;
        return new Step(
            new AskQuestion(interview.Shown.Number, approach, topic, Questions.Of(approach, topic)) { Id = work.NewId() },
            25
        );
    }

    private static Step Close(Work work, InterviewNote interview)
    {
        interview.IsOpen = false;
        return new Step(new CloseInterview(interview.Shown.Number) { Id = work.NewId() }, 30);
    }
}

/// <summary>Meets people who may have something to tell.</summary>
internal sealed class OpenInterviews : Duty
{
    public override Step? Next(Work work)
    {
        SubjectNote? best = null;
        foreach (var note in work.Notes.Subjects.Values)
        {
            if (note.Card is { Kind: SubjectKind.Person } card && card.State == work.Notes.State
                && (best is null || Worth(note) > Worth(best)) && Wants(work, note))
            {
                best = note;
            }
        }

        if (best is null)
        {
            return null;
        }

        best.Interviewed++;
        best.NotBefore = work.Now + ExerciseSpan.OfMinutes(75);
        var careful = work.Policy.Lawful && work.Diligently();
        var how = careful ? Arranged.WithCare(work, best) : Arranged.OnTheSpot(work, best);
        return new Step(
            new OpenInterview(best.Id, careful || how.InterpretedBy is not null, careful, "", how) { Id = work.NewId() },
            50
        );
    }

    // Whoever may be in danger and has not been recognised comes before those who are looked after.
    private static double Worth(SubjectNote note) => note.Interest + (note.Presumed is null && note.Suspicion == 0 ? 10 : 0);

    private static bool Wants(Work work, SubjectNote note)
    {
        if (note.Interest < 1.5 || note.NotMet >= 2 || work.Plan?.NotHeard.Contains(note.Id) is true || note.Since is not { } since || (note.NotBefore is { } wait && !work.IsDue(wait)))
        {
            return false;
        }

        if (work.Policy.Sharing != Sharing.NeedToKnow || !work.Policy.Lawful || work.Policy.ForceFirst)
        {
            return note.Interviewed < 1; // each seat asks for itself
        }

        // Once, by whoever should; again only by the same seat, while it is not clear what happened, or after help has come.
        var again = note.Interviewed == 1 && note.Statements < 3 && note.Suspicion == 0
            && (note.Presumed is null || note.Is.Contains(LibraryConditions.Sheltered) || note.Is.Contains(LibraryConditions.Guarded));
        var first = note.Interviewed == 0 && note.Statements == 0;
        return (first || again) && Preferred(work, note) is var rank and >= 0
            && work.IsDue(since + ExerciseSpan.OfMinutes(45 + (rank * 15)));
    }

    // Who hears whom: children by those trained for it, everyone else by the police first; −1: not this seat.
    private static int Preferred(Work work, SubjectNote note)
    {
        string[] order = note.MaybeChild
            ? ["child-protection", "ngo", "police"]
            : ["police", "ngo", "labour-inspectorate", "border-guard", "asylum", "health"];
        var mine = Array.IndexOf(order, work.Notes.AgencyKind);
        if (mine < 0)
        {
            return -1;
        }

        var before = 0;
        foreach (var seat in work.Casebook.Scenario.Seats)
        {
            if (seat.Id != work.Notes.Seat && work.Present.Contains(seat.Id) && work.Casebook.StateOf(seat.Id) == work.Notes.State
                && Array.IndexOf(order, work.Casebook.AgencyKind(seat.Id)) is var theirs and >= 0
                && (theirs < mine || (theirs == mine && string.CompareOrdinal(seat.Id.Value, work.Notes.Seat.Value) > 0)))
            {
                before++;
            }
        }

        return before;
    }
}

/// <summary>How a simulated player arranges an interview.</summary>
internal static class Arranged
{
    public static Arrangement WithCare(Work work, SubjectNote person)
    {
        var suspected = person.Presumed is null && (person.Suspicion > 0 || work.Notes.Against.ContainsKey(person.Id) || person.Is.Contains(LibraryConditions.Arrested));
        return new Arrangement(
            person.RatherAnother ? Gender.Man : Gender.Woman,
            At: person.MaybeChild ? Venue.ChildFriendlyRoom : person.Is.Contains(LibraryConditions.Sheltered) ? Venue.Shelter : Venue.Office,
            Company: (person.Is.Contains(LibraryConditions.Guarded) ? Company.Guardian : Company.None) | (suspected ? Company.Lawyer : Company.SupportPerson)
        );
    }

    // Wherever the person is found, with whoever happens to speak the language.
    public static Arrangement OnTheSpot(Work work, SubjectNote person)
    {
        SubjectId? atHand = null;
        foreach (var other in work.Notes.Subjects.Values)
        {
            if (other.Id != person.Id && other.Card is { Interprets: not null } card && card.State == work.Notes.State)
            {
                atHand = other.Id;
            }
        }

        return new Arrangement(Gender.Man, atHand, ChosenTogether: false, Venue.Workplace);
    }
}

/// <summary>How a simulated player puts a question.</summary>
internal static class Questions
{
    public static string Of(Approach approach, Topic topic)
    {
        var about = topic switch
        {
            Topic.Recruitment => "how you came to this work",
            Topic.Journey => "the journey here",
            Topic.Documents => "your papers",
            Topic.Work => "a day at work",
            Topic.Pay => "what you are paid",
            Topic.Housing => "where you sleep",
            Topic.Pressure => "what happens if somebody wants to leave",
            Topic.Health => "how you are",
            _ => "what you need now",
        };
        return approach switch
        {
            Approach.Open => $"Please tell me about {about}, in your own words.",
            Approach.Probing => $"You spoke of {about}. What happened then?",
            Approach.Closed => $"Is there anything about {about} that I should know?",
            Approach.Leading => $"They forced you, did they not? I mean {about}.",
            _ => $"We know about {about} already. Why do you not say it?",
        };
    }
}
