using Crossways.Scenarios;
using Crossways.Simulation;
using static Crossways.Debriefing.MissedOpportunities;

namespace Crossways.Debriefing;

/// <summary>Accounts from which money left although a seat that could freeze them had a statement in its file.</summary>
internal static class FreezesMissed
{
    private static readonly LocalText Why = new(
        "The account was known, its statement lay in the file of a seat that can ask a judge to freeze it, and money could still leave. What has left pays no victim (Directive 2014/42/EU art. 7).",
        "Le compte était connu, son relevé était au dossier d’un poste qui peut demander le gel à un juge, et de l’argent pouvait encore partir. Ce qui est parti n’indemnise aucune victime (directive 2014/42/UE, art. 7).");

    public static IEnumerable<MissedOpportunity> Of(Ground ground, Shown shown)
    {
        foreach (var account in ground.Scenario.Subjects.OfType<Account>().Where(account => ground.Scenario.IsKept(account) && MoneyFigures.IsAtIssue(ground, account.Id)))
        {
            var able =
                from one in Able(ground, shown, account, IsFreeze)
                let known = shown.Knows(one.Seat, account.Id)
                from paper in shown.FileOf(one.Seat)
                where known is not null && IsOf(ground, paper.Key, account.Id)
                select (one.Seat, one.Kind, Paper: paper.Key, At: Later(known.Value, paper.Value));
            if (able.OrderBy(one => one.At).Take(1).ToList() is not [var could])
            {
                continue;
            }

            var did = FirstAsked(ground, account.Id, IsFreeze);
            var left = ground.Played.Of<MoneyMoved>()
                .Where(entry => entry.Happened.Payment.From.Account == account.Id && entry.At > could.At + could.Kind.Takes && !(entry.At > did))
                .Select(entry => new Because(entry.At, null, Ground.Line(MoneyTrail.Side(ground.Played, entry.Happened.Payment.To), entry.Happened.Payment.Amount.ToText()), Weight.Bad)).ToList();
            if (left.Count > 0)
            {
                yield return new MissedOpportunity(
                    could.At, did, [could.Seat],
                    new LocalText("Freeze account {account}", "Geler le compte {account}").With("account", account.Name),
                    [new(could.At, could.Seat, ground.Played.Title(could.Paper)) { Exhibit = could.Paper }], Why)
                {
                    Kind = MissedKind.Freeze,
                    Cost = left,
                };
            }
        }
    }

    private static bool IsFreeze(MeasureKind kind) => kind.Effects.Contains(new Effect.Freezes(Effect.Target));

    private static bool IsOf(Ground ground, ExhibitId paper, SubjectId account) =>
        ground.World.CaseFiles.FindMade(paper) is { } made
            ? made.Statement?.Account == account
            : ground.Scenario.Exhibits[paper] is var written && Records.IsRecord(written.Kind) && (written.At == account || written.Of.Contains(account));
}
