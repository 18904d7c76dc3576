namespace Crossways.Rehearsal;

/// <summary>What comes before what, under each policy.</summary>
internal static class Duties
{
    public static Duty[] For(Policy policy) =>
        [new RunErrands(), new DecideHearings(), .. Usual(policy)];

    private static Duty[] Usual(Policy policy) =>
        policy == Policy.OnErrands ? [new DecideRequests(), new HoldInterview(), new FileCharges(), new GoToCourt(), new ShareFindings()]
        : policy.AtRandom ? [new DecideRequests(), new HoldInterview(), new DoAnything()]
        : policy.ForceFirst
            ? [new DecideRequests(), new HoldInterview(), new TakeMeasures(), new FileCharges(), new GoToCourt(), new ShareFindings(), new PassOn(), new OpenInterviews(), new KeepLog(), new ProtectVictims()]
        : policy.VictimCentred
            ? [new DecideRequests(), new HoldInterview(), new FileCharges(), new GoToCourt(), new IdentifyVictims(), new ProtectVictims(), new ShareFindings(), new PassOn(), new TakeMeasures(), new OpenInterviews(), new KeepLog()]
        : [new DecideRequests(), new HoldInterview(), new TakeMeasures(), new OpenInterviews(), new ShareFindings(), new PassOn(), new FileCharges(), new GoToCourt(), new IdentifyVictims(), new ProtectVictims(), new KeepLog()];
}
