namespace Crossways.Scenarios;

/// <summary>The languages every text of an exercise exists in.</summary>
public enum Language
{
    English,
    French,
}

/// <summary>One text in every language. Plain text, unless the member that holds it says HTML.</summary>
public sealed record LocalText(string En, string Fr)
{
    public static readonly LocalText Empty = new("", "");

    public string In(Language language) => language == Language.French ? Fr : En;

    /// <summary>A text that is the same in every language: a name, a number plate, what somebody typed.</summary>
    public static LocalText Same(string text) => new(text, text);

    /// <summary>Puts values into the places marked <c>{name}</c>, per language.</summary>
    public LocalText With(string name, LocalText value) =>
        new(
            En.Replace("{" + name + "}", value.En, StringComparison.Ordinal),
            Fr.Replace("{" + name + "}", value.Fr, StringComparison.Ordinal)
        );
}
