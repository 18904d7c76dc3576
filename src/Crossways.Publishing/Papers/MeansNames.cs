using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>How an inject reaches people, in words.</summary>
internal static class MeansNames
{
    public static LocalText Name(this Means means) =>
        means switch
        {
            Means.Phone => new("by phone", "par téléphone"),
            Means.Email => new("by e-mail", "par courriel"),
            Means.InPerson => new("in person", "de vive voix"),
            Means.Radio => new("by radio", "par radio"),
            Means.Chat => new("by chat", "par messagerie"),
            Means.Letter => new("by letter", "par courrier"),
            Means.Media => new("in the media", "dans les médias"),
            Means.None => new("not told", "non dit"),
            _ => throw new ArgumentOutOfRangeException(nameof(means)),
        };
}
