using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>
/// Executes what authorities of other states ask of this one, and replies to what they ask back. Those who keep to their
/// own agency let requests lie, and the machine answers when they are due.
/// </summary>
internal sealed class ServeOtherStates : Duty
{
    private readonly HashSet<int> looked = [];

    public override Step? Next(Work work)
    {
        while (work.Notes.ToServe.TryDequeue(out var number))
        {
            var asked = work.Notes.Abroad[number];
            if (asked.MayReply)
            {
                return new Step(new ReplyAbroad(number, $"What we know so far: {asked.Grounds}") { Id = work.NewId() }, 40);
            }

            if (asked.MayAct && looked.Add(number) && Serves(work))
            {
                return new Step(
                    work.Policy.AtRandom && work.Chance(0.5)
                        ? new RefuseAbroad(number, RefusalGround.Unclear, "Not now.") { Id = work.NewId() }
                        : new RequestMeasure(asked.Kind, asked.Target, $"On request {number} of the other state: {asked.Grounds}", Urgent: false) { Id = work.NewId(), OnRequest = number },
                    60);
            }
        }

        return null;
    }

    private static bool Serves(Work work) => (work.Policy.AtRandom || work.Policy.Sharing == Sharing.NeedToKnow) && work.Diligently();
}
