using System.Runtime.CompilerServices;

namespace Crossways.Scenarios;

/// <summary>What a question is about.</summary>
public enum Topic
{
    Recruitment,
    Journey,
    Documents,
    Work,
    Pay,
    Housing,
    Pressure,
    Health,
    Wishes,
}

/// <summary>Which topic brings a fact up in conversation.</summary>
public static class Topics
{
    private static readonly (string Word, Topic Topic)[] Words =
    [
        ("wage", Topic.Pay), ("salary", Topic.Pay), ("pay", Topic.Pay), ("debt", Topic.Pay), ("fee", Topic.Pay),
        ("money", Topic.Pay), ("deduct", Topic.Pay), ("document", Topic.Documents), ("paper", Topic.Documents),
        ("identity", Topic.Documents), ("age", Topic.Documents), ("permit", Topic.Documents), ("status", Topic.Documents),
        ("housing", Topic.Housing), ("living", Topic.Housing), ("harbour", Topic.Housing), ("lodging", Topic.Housing),
        ("recruit", Topic.Recruitment), ("decept", Topic.Recruitment), ("promise", Topic.Recruitment),
        ("transport", Topic.Journey), ("travel", Topic.Journey), ("transfer", Topic.Journey), ("journey", Topic.Journey),
        ("border", Topic.Journey), ("threat", Topic.Pressure), ("violence", Topic.Pressure), ("isolation", Topic.Pressure),
        ("surveillance", Topic.Pressure), ("coerc", Topic.Pressure), ("control", Topic.Pressure), ("lie", Topic.Pressure),
        ("injur", Topic.Health), ("health", Topic.Health), ("medical", Topic.Health), ("hazard", Topic.Work),
        ("hours", Topic.Work), ("work", Topic.Work), ("labour", Topic.Work), ("vulnerab", Topic.Pressure),
    ];

    // The same in every exercise, and asked with every question.
    private static readonly ConditionalWeakTable<Fact, StrongBox<Topic>> Known = [];

    /// <summary>The topic by the words of its indicator, its detail or its id; failing these, by the element it proves.</summary>
    public static Topic Of(Fact fact) => Known.GetValue(fact, static fact => new StrongBox<Topic>(Find(fact))).Value;

    private static Topic Find(Fact fact)
    {
        var name = fact.Indicator?.Value is { } indicator ? indicator[(indicator.IndexOf('/', StringComparison.Ordinal) + 1)..] : "";
        foreach (var source in new[] { name, fact.Detail, fact.Id.Value })
        {
            foreach (var (word, topic) in Words)
            {
                if (source.Contains(word, StringComparison.Ordinal))
                {
                    return topic;
                }
            }
        }

        return fact.Proves switch
        {
            Element.Act => Topic.Recruitment,
            Element.Means => Topic.Pressure,
            Element.Purpose => Topic.Work,
            Element.Harm => Topic.Health,
            Element.Money => Topic.Pay,
            _ => Topic.Wishes,
        };
    }
}
