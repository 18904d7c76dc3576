namespace Crossways.Scenarios;

internal sealed class SubjectsThatCanBeHeardOf : ICheck
{
    public string Rule =>
        "Every hidden person, place or thing is named by an exhibit, a register row, a line of a bank statement or of telephone records, a meeting or an interview.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from subject in read.Scenario.Subjects
        where subject.Hidden && !read.Reach.IsHeardOf(subject.Id)
        select read.Error(
            "unheard-of",
            subject.Id,
            "hidden",
            $"Nobody can ever hear of {subject.Id}: it is hidden, and nothing that can be found names it.",
            $"Add it to `names` of an exhibit."
        );
}
