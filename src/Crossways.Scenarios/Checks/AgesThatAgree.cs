using System.Globalization;
using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

internal sealed partial class AgesThatAgree : ICheck
{
    public string Rule =>
        "What anyone can see of a person's age does not turn a child into an adult, or an adult into a child.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var person in read.Scenario.People)
        {
            var said = Years().Match(person.About.En);
            if (
                said.Success
                && int.Parse(said.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var age
                && age < 18 != person.IsChild
            )
            {
                yield return read.Warning(
                    "age",
                    person.Id,
                    "age",
                    $"{person.Id} is {person.Age}, but `about` says {age}.",
                    "If the person only looks or claims to be of that age, say so without a number."
                );
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:aged? )?(\d{1,2})(?: years old|[- ]year[- ]old)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Years();
}
