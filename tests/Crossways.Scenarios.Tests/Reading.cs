using System.Text;
using CsCheck;

namespace Crossways.Scenarios.Tests;

public class Reading
{
    private static readonly PackageFile[] Sound = [.. new EditedCase().Package().Files];

    private static readonly Gen<PackageFile[]> Damaged = Gen.Select(
            Gen.Int[0, Sound.Length - 1],
            Gen.Int[0, int.MaxValue],
            Gen.Int[0, 40],
            Gen.Byte.Array[0, 12],
            Gen.Bool
        )
        .Select(
            (file, at, removed, added, wild) => Damage(file, at, removed, wild ? added : [.. added.Select(Likely)])
        );

    [Fact]
    public void Never_throws_whatever_bytes_are_changed() =>
        Damaged.Sample(files => ScenarioReader.Read(ScenarioPackage.Of(files)), iter: 600);

    [Fact]
    public void Finds_the_same_each_time() =>
        Damaged.Sample(
            files =>
                Assert.Equal(
                    ScenarioReader.Read(ScenarioPackage.Of(files)).Findings,
                    ScenarioReader.Read(ScenarioPackage.Of(files.Reverse())).Findings
                ),
            iter: 150
        );

    [Fact]
    public void Accepts_the_line_ends_of_every_system_and_a_byte_order_mark()
    {
        var files = Sound.Select(file =>
            file with
            {
                Bytes = Encoding
                    .UTF8.Preamble.ToArray()
                    .Concat(
                        Encoding.UTF8.GetBytes(
                            Encoding.UTF8.GetString(file.Bytes.Span).Replace("\n", "\r\n", StringComparison.Ordinal)
                        )
                    )
                    .ToArray(),
            }
        );

        Assert.Empty(ScenarioReader.Read(ScenarioPackage.Of(files)).Findings);
    }

    [Fact]
    public void Takes_the_French_of_short_texts_from_the_French_file_too()
    {
        var edited = new EditedCase().Replace(
            "endings/lost.md",
            "title: { en: Moved on, fr: Ailleurs }",
            "title: Moved on"
        );
        edited.Write("endings/lost.fr.md", "---\ntitle: Partie\n---\n" + edited.Files["endings/lost.fr.md"]);

        Assert.Equal(new LocalText("Moved on", "Partie"), edited.Read().Scenario!.Endings[new EndingId("lost")].Title);
    }

    [Fact]
    public void Says_each_seat_of_a_team_a_state_or_all()
    {
        var scenario = new EditedCase()
            .Replace(
                "exhibits/tip-line-call.md",
                "of: car-wash",
                "of: car-wash\nheld by: [investigator, state valdora]"
            )
            .Replace("injects/tip.md", "[investigator, case-worker]", "all")
            .Read()
            .Scenario!;

        Assert.Equal(3, scenario.Exhibits[new ExhibitId("tip-line-call")].HeldBy.Count);
        Assert.Equal(3, scenario.Injects[new InjectId("tip")].To.Count);
        Assert.Equal(3, scenario.Injects[new InjectId("neighbour-names-flat")].To.Count);
    }

    [Fact]
    public void Overrides_single_keys_of_a_library_measure()
    {
        var scenario = new EditedCase().Replace("measures.yaml", "takes: 1h", "powers: [ngo]").Read().Scenario!;
        var measure = scenario.Measures[new MeasureKindId("surveillance")];

        Assert.Equal(["ngo"], measure.Powers);
        Assert.Equal(Library.Measures[measure.Id].Takes, measure.Takes);
    }

    [Fact]
    public void Turns_if_and_unless_into_one_proviso()
    {
        var trigger = Notation.ReadTrigger("day 1 09:00 if a presumed unless b presumed").Value!;

        Assert.Equal("day 1 09:00 if a presumed and not b presumed", Notation.Write(trigger));
    }

    [Theory]
    [InlineData("They said reception, in a hotel.", "", new[] { "lena" })]
    [InlineData("Viktor said reception, in a hotel.", "", new[] { "lena", "viktor" })]
    [InlineData("Viktor said reception, in a hotel.", "\n    names: []", new string[0])]
    public void Words_make_known_whom_they_name_and_not_who_did_it(string words, string names, string[] known)
    {
        var scenario = new EditedCase()
            .Replace("people/lena.md", "They said reception, in a hotel.", words)
            .Replace("people/lena.md", "  - fact: promised-reception-job", "  - fact: promised-reception-job" + names)
            .Read()
            .Scenario!;

        var tells = scenario.Person(new SubjectId("lena")).Tells.Single(line => line.Fact.Value == "promised-reception-job");

        Assert.Equal(known, tells.NamedIn(scenario).Select(id => id.Value));
    }

    private static PackageFile[] Damage(int index, int at, int removed, byte[] added)
    {
        var bytes = Sound[index].Bytes.ToArray();
        var start = at % (bytes.Length + 1);
        var damaged = bytes[..start]
            .Concat(added)
            .Concat(bytes.Skip(Math.Min(start + removed, bytes.Length)))
            .ToArray();
        return [.. Sound.Select((file, i) => i == index ? file with { Bytes = damaged } : file)];
    }

    // The signs that mean something to YAML, Markdown and the notation do the most damage.
    private static byte Likely(byte random) => (byte)"\n -:{}[]&*!|>'\"#%@`(),?\t/<~$0a.Ã©"[random % 33];
}
