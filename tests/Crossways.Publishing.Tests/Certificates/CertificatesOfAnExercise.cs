using System.Text.RegularExpressions;
using Crossways.Publishing.Certificates;
using Crossways.Scenarios;

namespace Crossways.Publishing.Tests.Certificates;

/// <summary>All certificates of an exercise are printed in one go, each on a page of its own.</summary>
public class CertificatesOfAnExercise
{
    static AttendanceCertificate One(string name) =>
        new(name, "First exercise", "A programme", "An academy", "Training centre", new(2026, 3, 2), new(2026, 3, 6), 35, new(2026, 3, 6), "ABCD-EFGH-JKLM-NPQR", "https://crossways.example/verify/ABCD-EFGH-JKLM-NPQR", "<svg></svg>");

    [Fact]
    public void Everybody_has_a_page_and_no_name_becomes_markup()
    {
        var page = AttendanceCertificate.Pages([One("Adra Esk"), One("<b>Faro</b> Lambren"), One("Iolo Ilvane")], Language.English, forPrint: true);
        Assert.Equal(3, Regex.Count(page, "<main>"));
        Assert.Contains("&lt;b&gt;Faro", page, StringComparison.Ordinal);
        Assert.Contains("main + main { break-before: page; }", page, StringComparison.Ordinal);
        Assert.Contains("2–6 March 2026", page, StringComparison.Ordinal);
        Assert.Contains("Check it at https://crossways.example/verify/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "there is nothing to check")]
    [InlineData(Language.French, "il n’y a rien à vérifier")]
    public void One_that_is_simulated_says_so_and_sends_nobody_to_check_it(Language language, string says)
    {
        var page = AttendanceCertificate.Pages([One("Adra Esk") with { Mark = "SIMULATED" }], language, forPrint: false);
        Assert.Contains("""<p class="mark">SIMULATED</p>""", page, StringComparison.Ordinal);
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://crossways.example", page, StringComparison.Ordinal);
    }
}
