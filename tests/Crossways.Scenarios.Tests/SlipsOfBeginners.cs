namespace Crossways.Scenarios.Tests;

/// <summary>
/// What somebody gets wrong who writes a first case, one slip at a time. The finding stands where the slip is, says in plain
/// words what to write, and nothing else comes with it.
/// </summary>
public class SlipsOfBeginners
{
    private static readonly Dictionary<string, (string Says, Action<EditedCase> Plant)> Slips = new()
    {
        // Brackets, spaces and colons
        ["A bracket is not closed"] = (
            "The bracket `{` opened here is not closed. Write `}` where the value ends.",
            c => c.Replace("scenario.yaml", "title: { en: The Car Wash, fr: La station de lavage }", "title: ‹{ en: The Car Wash, fr: La station de lavage")
        ),
        ["A bracket is closed by another"] = (
            "The bracket `[` opened here is not closed. Write `]` where the value ends.",
            c => c.Replace("injects/tip.md", "[investigator, case-worker]", "‹[investigator, case-worker}")
        ),
        ["A line of an entry stands too far to the right"] = (
            "Lines of one entry start in the same column: 2 spaces here.",
            c => c.Replace("facts/lena.yaml", "  about: lena\n  by: viktor\n  proves: act/transport", "   ‹about: lena\n  by: viktor\n  proves: act/transport")
        ),
        ["A line of an entry stands too far to the left"] = (
            "Lines of one entry start in the same column: 2 spaces here.",
            c => c.Replace("facts/lena.yaml", "  by: viktor\n  proves: act/transport", " ‹by: viktor\n  proves: act/transport")
        ),
        ["A line of an entry is not indented"] = (
            "Lines of one entry start in the same column: 2 spaces here.",
            c => c.Replace("facts/lena.yaml", "  by: viktor\n  proves: act/transport", "‹by: viktor\n  proves: act/transport")
        ),
        ["A line in a list stands too far to the left"] = (
            "Lines of one entry start in the same column: 4 spaces here.",
            c => c.Replace("people/lena.md", "    trust: 2\n    to: [ngo", "   ‹trust: 2\n    to: [ngo")
        ),
        ["A line in a list stands under its dash"] = (
            "Lines of one entry start in the same column: 4 spaces here.",
            c => c.Replace("people/lena.md", "    trust: 2\n    to: [ngo", "  ‹trust: 2\n    to: [ngo")
        ),
        ["There is no space after a colon"] = (
            "A space is missing after the colon.",
            c => c.Replace("people/viktor.md", "age: 46", "age:‹46")
        ),

        // Files
        ["A document lies in the wrong folder"] = (
            "This is an inject. Move it to `injects/`.",
            c =>
            {
                foreach (var name in new[] { "tip.md", "tip.fr.md" })
                {
                    c.Write("exhibits/" + name, c.Files["injects/" + name].Replace("inject: tip", "‹inject: tip", StringComparison.Ordinal)).Delete("injects/" + name);
                }
            }
        ),
        ["A French file has a hyphen where a point belongs"] = (
            "French texts are named `ID.fr.md`. Did you mean `people/lena.fr.md`?",
            c => c.Write("people/lena-fr.md", "‹" + c.Files["people/lena.fr.md"]).Delete("people/lena.fr.md")
        ),
        ["A brief is not translated yet"] = ("The French text is empty. Write it here.", c => c.Write("people/lena.fr.md", "‹")),
        ["The synopsis is not written yet"] = (
            "The file synopsis.md is missing. Write it: the whole story, for control and the debrief only. No front matter needed.",
            c => c.Delete("synopsis.md", "synopsis.fr.md").ExpectAt("synopsis.md", 1, 1)
        ),
        ["There is no ending yet"] = (
            "The case has no ending. Write one in `endings/ID.md`.",
            c =>
                c.Delete([.. c.Files.Keys.Where(path => path.StartsWith("endings/", StringComparison.Ordinal))])
                    .ExpectAt("scenario.yaml", 1, 1)
        ),
        ["A needed key is missing"] = (
            "`kind` is missing: What sort of paper or object it is, which decides which measures bring it up. Add `kind:`.",
            c => c.Replace("exhibits/notebook.md", "exhibit: notebook", "‹exhibit: notebook").Replace("exhibits/notebook.md", "kind: ledger\n", "")
        ),

        // Names
        ["Several names stand without brackets"] = (
            "Several names are a list. Write `[investigator, case-worker]`.",
            c => c.Replace("injects/tip.md", "[investigator, case-worker]", "‹investigator, case-worker")
        ),
        ["A name has capital letters"] = (
            "There is no agency kind `NGO`. Did you mean `ngo`?",
            c => c.Replace("scenario.yaml", "kind: ngo", "kind: ‹NGO")
        ),
        ["Half of a long name is remembered"] = (
            "There is no indicator `coercion-at-destination/confinement`. Did you mean `coercion-at-destination/isolation-confinement-or-surveillance`?",
            c => c.Replace("facts/lena.yaml", "coercion-at-destination/isolation-confinement-or-surveillance", "‹coercion-at-destination/confinement")
        ),

        // Conditions, effects and times
        ["A condition is nearly right"] = (
            "There is no condition `saved`. Did you mean `safe`?",
            c => c.Replace("endings/safe-without-proof.md", "lena is safe", "lena is ‹saved")
        ),
        ["A verb stands where a condition belongs"] = (
            "`proven` stands without `is`. Write `viktor proven`.",
            c => c.Replace("endings/justice.md", "viktor proven", "viktor is ‹proven")
        ),
        ["An effect is written as a condition"] = (
            "A person gets into a condition with `becomes`. Write `viktor becomes warned`.",
            c => c.Replace("injects/viktor-is-warned.md", "viktor becomes warned", "viktor is ‹warned")
        ),
        ["The day of a time is missing"] = (
            "The day is missing. Write `day 1 08:00`.",
            c => c.Replace("scenario.yaml", "starts: day 1 08:00", "starts: ‹08:00")
        ),
        ["The day of an inject is missing"] = (
            "The day is missing. Write `day 1 08:10`.",
            c => c.Replace("injects/tip.md", "when: day 1 08:10", "when: ‹08:10")
        ),
    };

    public static TheoryData<string> Names => [.. Slips.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_named_where_it_stands_with_what_to_write(string slip)
    {
        var edited = new EditedCase();
        Slips[slip].Plant(edited);

        var finding = Assert.Single(edited.Read().Findings);

        var (file, line, column) = edited.Marked;
        Assert.Equal($"{file}:{line}:{column}: error {finding.Code}: {Slips[slip].Says}", finding.ToString());
    }

    [Fact]
    public void A_condition_like_no_other_brings_the_list_of_them()
    {
        var finding = Assert.Single(new EditedCase().Replace("endings/safe-without-proof.md", "lena is safe", "lena is happy").Read().Findings);

        Assert.StartsWith("There are `alerted`, `arrested`, ", finding.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_wrong_ending_is_named_before_all_that_follows_from_it()
    {
        var edited = new EditedCase();
        edited.Write("places.yml", edited.Files["places.yaml"]).Delete("places.yaml");

        var findings = edited.Read().Findings;

        Assert.True(findings.Count > 1);
        Assert.Equal("places.yml:1:1: error unknown-file: No file of this name belongs to a scenario. Name it `places.yaml`.", findings[0].ToString());
    }
}
