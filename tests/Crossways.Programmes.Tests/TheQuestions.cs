using Crossways.Programmes.Learning;
using Crossways.Scenarios;

namespace Crossways.Programmes.Tests;

public class TheQuestions
{
    static readonly QuestionReading Shipped = QuestionBankReader.Read(ShippedFiles);

    internal static QuestionBank Bank => Shipped.Bank!;

    static IReadOnlyList<PackageFile> ShippedFiles =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "questions")).Order(StringComparer.Ordinal).Select(file => new PackageFile(Path.GetFileName(file), File.ReadAllBytes(file)))];

    [Fact]
    public void Those_that_come_with_the_program_are_sound() => Assert.Empty(Shipped.Findings.Select(finding => finding.ToString()));

    [Fact]
    public void There_are_enough_that_nobody_sees_one_twice()
    {
        Assert.True(Bank.Knowledge.Count >= 40);
        Assert.Equal(4, Bank.Forms.Count);
        Assert.Equal(Bank.Knowledge.Count, Bank.Forms.SelectMany(form => form).Distinct().Count());
        var make = (IEnumerable<KnowledgeQuestion> form) => form.GroupBy(question => (question.Topic, question.Difficulty)).Select(alike => (alike.Key, alike.Count())).OrderBy(each => each.ToString());
        Assert.All(Bank.Forms, form => Assert.Equal(make(Bank.Forms[0]), make(form)));
    }

    [Fact]
    public void Forms_are_dealt_so_that_each_is_first_for_as_many_people()
    {
        foreach (var place in Enumerable.Range(0, 40))
        {
            Assert.Equal([0, 1, 2, 3], Enum.GetValues<Wave>().Select(wave => Questionnaire.FormOf("first", place, wave)).Order());
        }

        foreach (var wave in Enum.GetValues<Wave>())
        {
            Assert.All(Enumerable.Range(0, 40).GroupBy(place => Questionnaire.FormOf("first", place, wave)), form => Assert.Equal(10, form.Count()));
        }

        Assert.NotEqual(
            Enumerable.Range(0, 40).Select(place => Questionnaire.FormOf("first", place, Wave.Before)),
            Enumerable.Range(0, 40).Select(place => Questionnaire.FormOf("second", place, Wave.Before))
        );
    }

    [Fact]
    public void Each_wave_asks_what_can_be_answered_then()
    {
        var before = Questionnaire.Of(Bank, Wave.Before, "first", 3);
        Assert.DoesNotContain(before.Questions, question => question is ScaleQuestion { Sort: not ScaleSort.Confidence } or OpenQuestion);
        Assert.Contains(Questionnaire.Of(Bank, Wave.After, "first", 3).Questions, question => question is ScaleQuestion { Sort: ScaleSort.Reaction });
        var later = Questionnaire.Of(Bank, Wave.SixMonths, "first", 3).Questions;
        Assert.Contains(later, question => question is ScaleQuestion { Sort: ScaleSort.Behaviour });
        Assert.Contains(later, question => question is ScaleQuestion { Sort: ScaleSort.Institution });
        Assert.Equal(12, later.OfType<KnowledgeQuestion>().Count());
    }

    [Fact]
    public void Ticking_everything_is_worth_nothing_and_a_part_is_worth_a_part()
    {
        var question = new ChoiceQuestion(new("q"), new("t"), 1, LocalText.Empty, LocalText.Empty, LocalText.Empty, LocalText.Empty, [.. "abcd".Select(letter => LocalText.Same($"{letter}"))], [true, true, false, false]);
        Assert.Equal(1, question.Score([0, 1]));
        Assert.Equal(0.5, question.Score([1]));
        Assert.Equal(0, question.Score([0, 1, 2, 3]));
        Assert.Equal(0.5, question.Score([0, 1, 2]));
        Assert.Equal(0, question.Score([2, 3]));
        Assert.Equal(0.5, question.Score([1, 1, 9, -1]));
    }

    [Fact]
    public void An_order_is_worth_more_the_fewer_steps_stand_wrong()
    {
        var question = new OrderQuestion(new("q"), new("t"), 1, LocalText.Empty, LocalText.Empty, LocalText.Empty, LocalText.Empty, [.. "abcd".Select(letter => LocalText.Same($"{letter}"))]);
        Assert.Equal(1, question.Score([0, 1, 2, 3]));
        Assert.Equal(2 / 3.0, question.Score([1, 0, 2, 3]), 1e-9);
        Assert.Equal(0, question.Score([3, 2, 1, 0]));
        Assert.Equal(0, question.Score([0, 1, 2]));
        Assert.Equal(0, question.Score([0, 0, 1, 2]));
    }

    [Theory]
    [InlineData("  topic: definition\n", "  topic: definitions\n", "dangling", "Did you mean `definition`?")]
    [InlineData("- right: { en: \"An act,", "- wrong: { en: \"An act,", "no-right-answer", "Mark at least one with `- right:`.")]
    [InlineData("fr: \"Le recrutement\" }", "}", "untranslated", "Add `fr:`.")]
    [InlineData("coercion-at-destination/debt-bondage]", "coercion-at-destination/debts-bondage]", "dangling", "Did you mean `coercion-at-destination/debt-bondage`?")]
    [InlineData("  difficulty: 1\n", "  difficulty: 3\n", "bad-value", "Write a whole number from 1 to 2.")]
    [InlineData("{ en: \"Harbouring\"", "{ en: \"Recruitment\"", "duplicate", "Change one of them.")]
    [InlineData("  why: { en: \"The act is", "  wy: { en: \"The act is", "unknown-key", "Did you mean `why`?")]
    public void A_fault_is_said_with_its_place_and_what_to_do(string stands, string instead, string code, string advice)
    {
        var files = ShippedFiles.Select(file => file.Path == "definition.yaml" ? Edited(file, stands, instead) : file).ToList();
        var finding = QuestionBankReader.Read(files).Findings.First(finding => finding.Code == code);
        Assert.Equal(("definition.yaml", advice), (finding.File, finding.Suggestion));
        Assert.Null(QuestionBankReader.Read(files).Bank);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var reading = QuestionBankReader.Read([.. ShippedFiles.Where(file => file.Path != "topics.yaml")]);
        Assert.Equal("topics.yaml", reading.Findings[0].File);
        Assert.Null(reading.Bank);
    }

    static PackageFile Edited(PackageFile file, string stands, string instead)
    {
        var text = System.Text.Encoding.UTF8.GetString(file.Bytes.Span);
        var at = text.IndexOf(stands, StringComparison.Ordinal);
        Assert.True(at >= 0, stands);
        return new PackageFile(file.Path, System.Text.Encoding.UTF8.GetBytes(text[..at] + instead + text[(at + stands.Length)..]));
    }
}
