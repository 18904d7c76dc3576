using Crossways.Scenarios;
using Crossways.Scenarios.Tests;

namespace Crossways.Tests;

/// <summary>
/// The template’s case with money in it: what the car wash earns goes to Viktor and from him to a firm abroad. An analyst
/// can ask the banks, a prosecutor of the other state sits there too.
/// </summary>
static class MoneyCase
{
    public static EditedCase Edited() =>
        new EditedCase()
            .Replace("scenario.yaml", "  open-door:", "  money-desk: { name: { en: Money desk, fr: Cellule financière }, state: valdora, kind: financial-intelligence }\n  norvane-prosecution: { name: { en: Prosecution of Norvane, fr: Parquet de Norvane }, state: norvane, kind: prosecution }\n  open-door:")
            .Replace("states/valdora.md", "name: Valdora\n", "name: Valdora\ncurrency: VAL\n")
            .Write("states/norvane.md", "---\nstate: norvane\nname: Norvane\ncurrency: NOR\nrates: { VAL: 25.00 }\n---\nThe neighbour.\n")
            .Write("states/norvane.fr.md", "Le voisin.\n")
            .Write("seats/analyst.md", "---\nseat: analyst\nname: { en: Financial analyst, fr: Analyste financier }\nagency: money-desk\nteam: town\nprofession: { en: Financial analyst, fr: Analyste }\n---\nYou read accounts.\n")
            .Write("seats/analyst.fr.md", "Vous lisez des comptes.\n")
            .Write("seats/prosecutor-norvane.md", "---\nseat: prosecutor-norvane\nname: { en: Prosecutor of Norvane, fr: Procureur de Norvane }\nagency: norvane-prosecution\nteam: town\nprofession: { en: Public prosecutor, fr: Parquet }\n---\nYou are next door.\n")
            .Write("seats/prosecutor-norvane.fr.md", "Vous êtes à côté.\n")
            .Write(
                "things.yaml",
                """
                shine-ltd:
                  sort: company
                  name: { en: Shine Ltd, fr: Shine SARL }
                  state: valdora
                quick-hands:
                  sort: company
                  name: { en: Quick Hands, fr: Mains rapides }
                  state: norvane
                  hidden: true
                acc-shine: { sort: account, name: VA10 0001 0001, state: valdora, holder: shine-ltd, bank: { en: Mill Bank, fr: Banque du Moulin }, opens with: 250.00 }
                acc-viktor: { sort: account, name: VA10 0001 0002, state: valdora, holder: viktor, hidden: true }
                acc-hands: { sort: account, name: NO20 0002 0001, state: norvane, holder: quick-hands, hidden: true }
                phone-viktor: { sort: phone, name: +999 01 300 3001, state: valdora, user: viktor }
                phone-blue: { sort: phone, name: +999 01 300 3002, state: valdora, user: viktor, prepaid: true, hidden: true }
                phone-hands: { sort: phone, name: +999 02 300 3003, state: norvane, user: quick-hands, hidden: true }

                """
            )
            .Write(
                "facts/money.yaml",
                """
                takings-to-viktor:
                  text: { en: Viktor takes what the car wash earns., fr: Viktor prend ce que la station rapporte. }
                  about: shine-ltd
                  by: viktor
                  proves: money/proceeds
                paid-per-head:
                  text: { en: Viktor pays a firm abroad for each worker., fr: Viktor paie une société étrangère pour chaque travailleuse. }
                  about: quick-hands
                  by: viktor
                  proves: act/recruitment
                rang-the-recruiter:
                  text: { en: Viktor rang the recruiter the day before Lena came., fr: Viktor a appelé le recruteur la veille de l’arrivée de Lena. }
                  about: quick-hands
                  by: viktor
                  proves: act/recruitment

                """
            )
            .Write(
                "transfers/all.yaml",
                """
                - { on: 2026-02-02, from: { en: Card sales, fr: Paiements par carte }, to: acc-shine, amount: 1200.00 VAL, text: { en: January, fr: janvier }, counts as: takings }
                - { on: 2026-02-05, from: acc-shine, to: acc-viktor, amount: 900.00 VAL, text: { en: advance, fr: avance }, carries: takings-to-viktor }
                - { on: 2026-02-06, from: acc-viktor, to: acc-hands, amount: 400.00 VAL, as: 10000.00 NOR, text: { en: mediation, fr: médiation }, carries: paid-per-head }
                - { at: day 1 11:00, from: acc-viktor, to: cash, amount: 100.00 VAL }
                - { at: day 1 12:00, from: acc-viktor, to: acc-hands, amount: 200.00 VAL, text: { en: mediation, fr: médiation } }
                - { at: day 1 12:30, from: acc-viktor, to: acc-hands, amount: 150.00 VAL, text: { en: second half, fr: solde }, unless: lena is sheltered }
                - { at: day 1 12:45, from: { en: Card sales, fr: Paiements par carte }, to: acc-shine, amount: 30.00 VAL }
                - { at: day 1 13:00, from: acc-shine, to: cash, amount: 500.00 VAL, if: acc-viktor is frozen }

                """
            )
            .Write(
                "injects/money-is-held.md",
                "---\ninject: money-is-held\nstoryline: car-wash\ntitle: { en: Money is held, fr: Argent retenu }\nby: none\nwhen: when acc-viktor is frozen\nexpects: { en: Care., fr: Prudence. }\nthen: viktor becomes warned\n---\nViktor cannot pay.\n"
            )
            .Write("injects/money-is-held.fr.md", "Viktor ne peut plus payer.\n")
            .Write(
                "calls/all.yaml",
                """
                - { at: 2026-01-14 21:04, from: phone-viktor, to: phone-hands, minutes: 3, near: car-wash, carries: rang-the-recruiter }
                - { at: 2026-01-15 08:30, from: phone-blue, to: phone-viktor, sms: true, near: flat }
                - { at: day 1 10:30, from: phone-viktor, to: +999 01 300 9999, minutes: 1 }

                """
            );

    public static Scenario Read()
    {
        var reading = Edited().Read();
        Assert.True(reading.Scenario is not null, string.Join('\n', reading.Findings));
        return reading.Scenario!;
    }
}
