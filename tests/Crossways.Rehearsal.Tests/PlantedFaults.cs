using Crossways.Scenarios;
using Crossways.Scenarios.Tests;

namespace Crossways.Rehearsal.Tests;

/// <summary>
/// A sound case in thirty broken variants: the check or the rehearsal names each fault, and says none of it about the
/// sound original.
/// </summary>
public class PlantedFaults
{
    const string Justice = "lena is safe and viktor proven";

    static readonly RehearsalPlan Quick = new() { Plays = 10, Absences = false, Scales = false, DeadEnds = false };

    static readonly Dictionary<string, (string Code, string About, Action<EditedCase> Plant)> Faults = new()
    {
        // What can be proven from the text alone.
        ["A condition that comes after the end"] = ("never-holds", "", c => c.Replace("endings/justice.md", Justice, "lena is safe and after day 2 09:00")),
        ["A condition that denies itself"] = ("never-holds", "", c => c.Replace("endings/justice.md", Justice, "lena presumed and not lena presumed")),
        ["An inject after ENDEX"] = ("outside-play", "", c => c.Replace("injects/tip.md", "day 1 08:10", "day 1 18:10")),
        ["A deadline before its inject"] = ("never-holds", "", c => c.Replace("injects/neighbour-names-flat.md", "if before day 1 13:00", "if before day 1 09:00")),
        ["Two injects that wait for each other"] = ("never-holds", "", c => c.Planted("first", "by: none\nwhen: when inject second released\nthen: [viktor becomes warned]").Planted("second", "by: none\nwhen: when inject first released\nthen: [viktor becomes warned]")),
        ["A state that nothing brings about"] = ("never-holds", "", c => c.Replace("endings/justice.md", Justice, "lena is expelled")),
        ["An exhibit that is nowhere"] = ("unreachable", "", c => c.Replace("exhibits/notebook.md", "at: flat\n", "")),
        ["An exhibit behind a power nobody has"] = ("unreachable", "", c => c.Replace("exhibits/notebook.md", "at: flat\n", "at: flat\nfound by: [labour-inspection]\n")),
        ["A place that nobody ever hears of"] = ("unreachable", "", c => c.Replace("exhibits/baker-statement.md", "names: flat\n", "").Replace("facts/lena.yaml", "  seen by: surveillance\n  seen at: flat\n", "")),
        ["An exhibit behind a power that no seat has"] = ("out-of-reach", "notebook", c => WithAsylumOffice(c).Replace("exhibits/notebook.md", "at: flat\n", "at: viktor\nfound by: [asylum-file]\n")),
        ["An inject behind a power that no seat has"] = ("out-of-reach", "planted", c => WithAsylumOffice(c).Planted("planted", "by: none\nwhen: when asylum-file of viktor done\nthen: [viktor becomes warned]")),
        ["An ending that a better one always takes"] = ("out-of-reach", "safe-without-proof", c => c.Replace("endings/safe-without-proof.md", "when: lena is safe", "when: lena is safe and viktor proven")),
        ["Endings tried in the wrong order"] = ("out-of-reach", "justice", c => c.Replace("endings/justice.md", "order: 1", "order: 2").Replace("endings/safe-without-proof.md", "order: 2", "order: 1")),
        ["An ending that asks for safety in custody"] = ("out-of-reach", "justice", c => c.Replace("endings/justice.md", Justice, "lena is safe and lena is arrested")),
        ["An ending that asks for much trust and little"] = ("out-of-reach", "justice", c => c.Replace("endings/justice.md", Justice, "trust of lena is 4 or more and not trust of lena is 2 or more")),
        ["A victim whom nothing identifies"] = ("cannot-be-identified", "Lena", c => c.Replace("facts/lena.yaml", "  indicator: coercion-at-destination/isolation-confinement-or-surveillance\n", "").Replace("facts/lena.yaml", "  indicator: coercion-at-destination/debt-bondage\n", "")),
        ["A role player in two rooms"] = ("double-booked", "Porter", c => c.Planted("porter-one", "from: { en: Porter, fr: Portier }\nto: [investigator]\nby: in-person\nwhen: day 1 10:00").Planted("porter-two", "from: { en: Porter, fr: Portier }\nto: [case-worker]\nby: in-person\nwhen: day 1 10:05")),
        ["Proof that hangs on one paper"] = ("hangs-on-one", "notebook", c => c.Replace("people/lena.md", Told("driven-to-town"), "")),

        // What shows only when teams play.
        ["A victim who never consents"] = ("good-work-fails", "", c => c.Replace("people/lena.md", "consents at: 2", "consents at: 5").Replace("people/lena.md", "trust: 1\nconsents", "trust: 0\nconsents")),
        ["Everything begins in the last half hour"] = ("good-work-fails", "", c => c.Replace("injects/tip.md", "day 1 08:10", "day 1 13:40").Replace("injects/neighbour-names-flat.md", "day 1 09:30 if before day 1 13:00 and inject tip released", "day 1 13:45")),
        ["A clock that nobody can keep up with"] = ("good-work-fails", "", c => c.Replace("scenario.yaml", "scale: 6", "scale: 100")),
        ["The victim is gone before anybody can act"] = ("good-work-fails", "", c => c.Planted("planted", "by: none\nwhen: day 1 08:20\nthen: [lena becomes missing]")),
        ["Listening drives the victim away"] = ("good-work-fails", "", c => c.Planted("planted", "by: none\nwhen: 5m after lena interviewed\nthen: [lena becomes missing]")),
        ["Recognising a victim expels her"] = ("safeguard", "Lena", c => c.Planted("planted", "by: none\nwhen: when lena presumed\nthen: [lena becomes expelled]")),
        ["An ending that only bad practice reaches"] = ("only-bad-practice", "safe-without-proof", c => c.Replace("endings/safe-without-proof.md", "when: lena is safe", "when: lena is arrested")),
        ["Proof that force finds and care loses"] = ("bad-practice-pays", "Evidence", c => c.Replace("people/lena.md", Told("driven-to-town"), "").Planted("planted", "by: none\nwhen: when lena presumed\nthen: [notebook is destroyed]")),
        ["A seat without a part"] = ("idle-seat", "Clerk", c => c.Write("seats/clerk.md", "---\nseat: clerk\nname: { en: Clerk, fr: Greffe }\nagency: clerks\nteam: town\nprofession: { en: Clerk, fr: Greffe }\n---\nYou keep the files.\n").Write("seats/clerk.fr.md", "Vous tenez les dossiers.\n").Replace("scenario.yaml", "  open-door:", "  clerks: { name: { en: Clerks, fr: Greffe }, state: valdora, kind: court }\n  open-door:")),
        ["An exhibit that is burned at STARTEX"] = ("not-found", "notebook", c => c.Planted("planted", "by: none\nwhen: day 1 08:01\nthen: [notebook is destroyed]")),
        ["An inject that always comes too early"] = ("not-found", "planted", c => c.Planted("planted", "by: none\nwhen: day 1 08:12 if lena is sheltered\nthen: [viktor becomes warned]")),
        ["A fact that nobody is ever trusted with"] = ("not-found", "planted-fact", c => c.Write("facts/planted.yaml", "planted-fact:\n  text: { en: Viktor owes money himself., fr: Viktor doit lui-même de l’argent. }\n  about: viktor\n  proves: money/debt\n").Replace("people/lena.md", "tells:\n", "tells:\n  - fact: planted-fact\n    trust: 5\n    to: [ngo]\n    when: viktor is arrested and not lena is sheltered and trust of viktor is 5 or more\n    words: { en: He owes them., fr: Il leur doit. }\n")),
    };

    static readonly IReadOnlyList<(string Code, string What)> Sound = Found(new EditedCase());

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_found(string fault)
    {
        var (code, about, plant) = Faults[fault];
        var broken = new EditedCase();
        plant(broken);

        var found = Found(broken);

        Assert.True(found.Any(Names), string.Join('\n', found));
        Assert.DoesNotContain(Sound, Names);

        bool Names((string Code, string What) said) => said.Code == code && said.What.Contains(about, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_thirty() => Assert.True(Faults.Count >= 30, $"{Faults.Count}");

    static List<(string Code, string What)> Found(EditedCase planted)
    {
        var reading = planted.Read();
        var proven = reading.Findings.Select(finding => (finding.Code, finding.Message));
        if (reading.Scenario is null)
            return [.. proven];

        var report = new RehearsalRun(new Casebook(reading.Scenario), reading.Sources, "", Quick).Run(cancel: TestContext.Current.CancellationToken);
        Assert.All(report.Advice, WellSaid);
        return [.. proven, .. report.Advice.Select(advice => (advice.Code, advice.What.En))];
    }

    // A sentence in each language, in its own typography, with the words of the case instead of those of the program.
    static void WellSaid(Advice advice)
    {
        Assert.All([advice.What, advice.Known, advice.Mend], said =>
        {
            Assert.Matches(@"^[\p{Lu}“0-9].*\.$", said.En);
            Assert.Matches(@"^[\p{Lu}«0-9].*\.$", said.Fr);
            Assert.DoesNotMatch(@"[ \u00a0][;:!?%»]|[« ]«[ \u00a0]|'|\d\.\d", said.Fr);
            Assert.DoesNotMatch(@"\d ?,\d|\u202f", said.En);
            Assert.DoesNotMatch("by-the-book|force-first|siloed", said.En + said.Fr);
        });
    }

    static string Told(string fact)
    {
        var person = new EditedCase().Files["people/lena.md"];
        var from = person.IndexOf($"  - fact: {fact}\n", StringComparison.Ordinal);
        return person[from..person.IndexOf("  - fact:", from + 5, StringComparison.Ordinal)];
    }

    static EditedCase WithAsylumOffice(EditedCase edited) =>
        edited.Replace("scenario.yaml", "  open-door:", "  asylum: { name: { en: Asylum office, fr: Office de l’asile }, state: valdora, kind: asylum }\n  open-door:");
}

static class Planting
{
    public static EditedCase Planted(this EditedCase edited, string id, string rest) =>
        edited
            .Write($"injects/{id}.md", $"---\ninject: {id}\nstoryline: car-wash\ntitle: {{ en: Planted, fr: Ajouté }}\n{rest}\n---\nPlanted.\n")
            .Write($"injects/{id}.fr.md", "Ajouté.\n");
}
