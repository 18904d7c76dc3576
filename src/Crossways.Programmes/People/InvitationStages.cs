using Crossways.Scenarios;

namespace Crossways.Programmes.People;

/// <summary>How far an invitation is, in words: the same on screens and in lists.</summary>
public static class InvitationStages
{
    public static LocalText Name(InvitationStage stage) =>
        stage switch
        {
            InvitationStage.Listed => new("To invite", "À inviter"),
            InvitationStage.Invited => new("Invited", "Invitation remise"),
            InvitationStage.Opened => new("Opened", "Invitation ouverte"),
            InvitationStage.Accepted => new("Comes", "Vient"),
            InvitationStage.Waiting => new("Waiting list", "Liste d’attente"),
            InvitationStage.Declined => new("Declined", "Décline"),
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };
}
