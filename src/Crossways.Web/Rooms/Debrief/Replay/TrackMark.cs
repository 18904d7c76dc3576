using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Web.Rooms.Debrief.Replay;

/// <summary>Something that happened, on the track of the replay.</summary>
/// <param name="Text">May be empty.</param>
public sealed record TrackMark(ExerciseTime At, MomentKind Kind, LocalText Text)
{
    /// <summary>What a desk was told, for what people would go back to; null for what only keeps its screen up to date.</summary>
    public static TrackMark? Of(FeedEntry entry) =>
        entry.Item switch
        {
            MessageShown message => new(entry.At, MomentKind.Message, message.Subject.Length > 0 ? LocalText.Same(message.Subject) : message.FromName),
            MeasureShown measure => new(entry.At, MomentKind.Measure, measure.KindName),
            ExhibitShown exhibit => new(entry.At, MomentKind.Learned, exhibit.Title),
            InterviewShown interview => new(entry.At, MomentKind.Interview, interview.PersonName),
            SharingShown => new(entry.At, MomentKind.Sharing, LocalText.Empty),
            DecisionShown decision => new(entry.At, MomentKind.Decision, LocalText.Same(decision.Decision)),
            PresumptionShown or AssessmentShown or ReferralShown => new(entry.At, MomentKind.Identification, LocalText.Empty),
            ChargeShown or HearingShown => new(entry.At, MomentKind.Charge, LocalText.Empty),
            InjectShown { State: InjectState.Released } inject => new(entry.At, MomentKind.Inject, inject.Title),
            FeedbackShown feedback => new(entry.At, MomentKind.Feedback, LocalText.Same(feedback.Text)),
            ObservationShown observation => new(entry.At, MomentKind.Feedback, LocalText.Same(observation.Note)),
            OperationShown operation => new(entry.At, MomentKind.Operation, LocalText.Same(operation.Name)),
            PublishedShown published => new(entry.At, MomentKind.Press, published.Title),
            _ => null,
        };

    public static TrackMark Of(Moment moment) => new(moment.At, moment.Kind, moment.Text);
}

/// <summary>Where play stood still: a point of exercise time.</summary>
/// <param name="NoPlay">Somebody stopped everything; otherwise control paused.</param>
public sealed record Standstill(ExerciseTime At, bool NoPlay)
{
    public static IEnumerable<Standstill> In(IEnumerable<FeedEntry> entries)
    {
        var before = (Phases.Preparing, false);
        foreach (var entry in entries)
        {
            if (entry.Item is not ClockShown clock)
            {
                continue;
            }

            var now = (clock.Phase, clock.NoPlay);
            if (now != before && (clock.NoPlay || clock.Phase == Phases.Paused))
            {
                yield return new Standstill(entry.At, clock.NoPlay);
            }

            before = now;
        }
    }
}
