using Crossways.Debriefing;
using Crossways.Publishing.Documents;

namespace Crossways.Publishing.AfterAction;

internal static class MoneySection
{
    private const int MostAccounts = 12;

    public static string Text(Voice voice)
    {
        var accounts = voice.Debrief.Money?.Accounts ?? [];
        var (traced, frozen) = (accounts.Count(account => account.TracedBy.Count > 0), accounts.Count(account => account.Frozen is not null));
        return accounts.Count == 0
            ? ""
            : voice.Say(
                $"Money moved on {voice.Count(accounts.Count, "account", "accounts", "", "")} of the case; {voice.Count(traced, "was traced", "were traced", "", "")} and {frozen} frozen.",
                $"De l’argent a circulé sur {voice.Count(accounts.Count, "", "", "compte", "comptes")} du cas ; {voice.Count(traced, "", "", "a été suivi", "ont été suivis")} et {voice.Count(frozen, "", "", "gelé", "gelés")}.");
    }

    public static IEnumerable<Block> Exhibits(Voice voice)
    {
        if (voice.Debrief.Money?.Accounts is { Count: > 0 } accounts)
        {
            yield return Make.Table(
                "accounts",
                voice.Say("Accounts, the largest turnover first", "Comptes, par mouvements décroissants"),
                [
                    Make.Column(voice.Say("Holder", "Titulaire"), 3), Make.Column(voice.Say("Traced by", "Suivi par"), 2.6), Make.Column(voice.Say("Frozen", "Gelé"), 1.4),
                    Make.Column(voice.Say("Left", "Sorti"), 1.8, Alignment.End), Make.Column(voice.Say("Kept back", "Retenu"), 1.8, Alignment.End),
                ],
                accounts.Take(MostAccounts).Select(account => Make.Row(
                    account.Holder.En.Length > 0 ? voice.Say(account.Holder) : voice.Say(account.Number),
                    account.TracedBy.Count == 0 ? "–" : voice.Seat(account.TracedBy[0].Seat),
                    voice.At(account.Frozen),
                    voice.Money(account.Left, account.Currency),
                    voice.Money(account.Kept, account.Currency))));
        }

        if (voice.Debrief.Owed is { } owed)
        {
            yield return Make.Table(
                "owed",
                voice.Say("What victims are owed", "Ce qui est dû aux victimes"),
                [
                    Make.Column(voice.Say("Victim", "Victime"), 2.4), Make.Column(voice.Say("Owed", "Dû"), 1.8, Alignment.End), Make.Column(voice.Say("Claimed", "Demandé"), 1.8, Alignment.End),
                    Make.Column(voice.Say("Proven", "Prouvé"), 1.8, Alignment.End), Make.Column(voice.Say("Awarded", "Accordé"), 1.8, Alignment.End),
                ],
                owed.Victims.Select(victim => Make.Row(
                    voice.Say(victim.Name), voice.Money(victim.Owed, victim.Currency), voice.Money(victim.Claimed, victim.Currency),
                    voice.Money(victim.Proven, victim.Currency), voice.Money(victim.Awarded, victim.Currency))));
        }
    }
}
