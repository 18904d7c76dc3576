namespace Crossways.Rehearsal;

/// <summary>What comes before what, under each policy.</summary>
internal static class Duties
{
    public static Duty[] For(Policy policy) =>
        [new RunErrands(), new DecideHearings(), new ServeOtherStates(), .. Usual(policy)];

    private static Duty[] Usual(Policy policy) =>
        policy == Policy.OnErrands ? [new DecideRequests(), new TakePart(), new HoldInterview(), new FileCharges(), new GoToCourt(), new ShareFindings()]
        : policy.AtRandom ? [new DecideRequests(), new HoldInterview(), new DoAnything()]
        : policy.ForceFirst
            ? [new DecideRequests(), new TakePart(), new HoldInterview(), new TakeMeasures(), new FileCharges(), new GoToCourt(), new ShareFindings(), new PassOn(), new OpenInterviews(), new SearchRegisters(), new KeepLog(), new ProtectVictims()]
        : policy.VictimCentred
            ? [new DecideRequests(), new TakePart(), new HoldInterview(), new FileCharges(), new GoToCourt(), new AgreeJointTeam(), new IdentifyVictims(), new ProtectVictims(), new GoWhereTheyAre(), new ShareFindings(), new PassOn(), new TakeMeasures(), new OpenInterviews(), new SearchRegisters(), new KeepLog()]
        : [new DecideRequests(), new TakePart(), new HoldInterview(), new TakeMeasures(), new OpenInterviews(), new ShareFindings(), new PassOn(), new FileCharges(), new GoToCourt(), new IdentifyVictims(), new ProtectVictims(), new SearchRegisters(), new KeepLog()];
}
