using System.Text.RegularExpressions;
using Crossways.Scenarios;

namespace Crossways.Rehearsal.Tests;

public partial class TheReportIsAPage
{
    const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;";

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.French)]
    public void What_an_author_wrote_stays_text(Language language)
    {
        var page = HtmlReport.Of(Reports.Made(Hostile), language);

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Single(Scripts().Matches(page));
        // Named in the title, the advice, a seat, a safeguard and elsewhere.
        Assert.True(Regex.Count(page, Regex.Escape("&lt;script&gt;alert(1)&lt;/script&gt;")) >= 6);
    }

    [Theory]
    [InlineData(Language.English, "What to mend first|How the case ends|Does good practice pay?|When things happen|Who is busy, who waits|Empty chairs|Faster or slower|Safeguards|Role players wanted twice|What decides|Dead ends|What is reached|How to read this")]
    [InlineData(Language.French, "À corriger d’abord|Comment le cas se termine|La bonne pratique est-elle payante&#x202F;?|Quand les choses arrivent|Qui est occupé, qui attend|Postes vacants|Plus vite ou plus lentement|Garanties|Acteurs demandés deux fois|Ce qui décide|Impasses|Ce qui est atteint|Comment lire ce rapport")]
    public void Every_section_has_its_heading(Language language, string headings)
    {
        var page = HtmlReport.Of(Reports.Made(), language);

        Assert.Equal(headings.Split('|'), Headings().Matches(page).Select(heading => heading.Groups[1].Value));
        Assert.Contains(language == Language.French ? "EXERCICE" : "EXERCISE", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_line_says_how_it_is_known_and_where_good_practice_does_not_pay()
    {
        var page = HtmlReport.Of(Reports.Made(), Language.English);

        Assert.Contains("proven unreachable", page, StringComparison.Ordinal);
        Assert.Contains("not found", page, StringComparison.Ordinal);
        Assert.Contains("57 of 60 (86–98%)", page, StringComparison.Ordinal);
        Assert.Contains("bad practice pays", page, StringComparison.Ordinal);
        Assert.Contains("below 1", page, StringComparison.Ordinal);
    }

    [Fact]
    public void It_needs_nothing_from_elsewhere()
    {
        var page = HtmlReport.Of(Reports.Made(), Language.English);

        Assert.DoesNotMatch("(src|href)=\"(?!#)", page);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_plays_is_still_a_page()
    {
        var report = Reports.Made() with { Crews = [], Discrimination = [], Reach = [], Work = [], Absences = [], Scales = [], Decisive = [], Complete = false };

        Assert.Contains("Stopped before all plays were over", HtmlReport.Of(report, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_it_comes_back_the_same()
    {
        var json = Reports.Made(Hostile).ToJson();

        Assert.Equal(json, RehearsalReport.FromJson(json).ToJson());
    }

    [Fact]
    public void A_report_of_another_version_is_refused_as_such()
    {
        var json = Reports.Made().ToJson();

        Assert.All(
            [json.Replace("\"acceptable\": true,", ""), json.Replace("\"en\": \"It is proven.\",", ""), "{}", "null", "[]", "", "no report"],
            old => Assert.ThrowsAny<System.Text.Json.JsonException>(() => RehearsalReport.FromJson(old))
        );
    }

    [Fact]
    public void In_french_nothing_but_what_the_author_wrote_in_english_is_english()
    {
        var page = HtmlReport.Of(Reports.Made(), Language.French);

        Assert.DoesNotContain("lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("<code>void</code> attend Amir.", page, StringComparison.Ordinal);
        Assert.Contains("Faites-le apporter.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Let something bring it.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Endings_the_author_accepts_come_first_and_are_told_apart()
    {
        var report = Reports.Made();
        var turned = report with { Crews = [.. report.Crews.Select(crew => crew with { Endings = [.. crew.Endings.Select(count => count with { Acceptable = !count.Acceptable })] })] };

        Assert.Matches("(?s)Acceptable endings.*</svg>good</li>.*Other endings.*</svg>bad</li>", HtmlReport.Of(report, Language.English));
        Assert.Matches("(?s)Acceptable endings.*</svg>bad</li>.*Other endings.*</svg>good</li>", HtmlReport.Of(turned, Language.English));
    }

    [GeneratedRegex("<script")]
    private static partial Regex Scripts();

    [GeneratedRegex("<h2[^>]*>([^<]*)</h2>")]
    private static partial Regex Headings();
}
