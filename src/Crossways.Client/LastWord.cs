using Crossways.Simulation;

namespace Crossways.Client;

/// <summary>
/// Which answers of the server are its last word. To anything else, and to no answer at all, a client sends the same
/// again after a while.
/// </summary>
public static class LastWord
{
    /// <summary>The rules have said no. Otherwise the server could not at the moment, and the command is kept.</summary>
    public static bool IsFinal(this Refusal refusal) =>
        refusal.Code is not ("not-saved" or "damaged" or "too-many-commands");

    /// <summary>There is nothing to come back to: not with this pass, or not any more.</summary>
    public static bool IsFinal(this Problem problem) =>
        problem.Code is "no-entry" or "other-exercise" or "no-such-exercise";
}
