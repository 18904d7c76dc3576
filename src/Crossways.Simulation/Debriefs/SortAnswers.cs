using System.Text.Json.Serialization;

namespace Crossways.Simulation;

/// <summary>Where control puts one answer.</summary>
/// <param name="Answer">Its number.</param>
/// <param name="Theme">The name of its theme; empty: none.</param>
/// <param name="Aside">Off the board.</param>
public sealed record AnswerPlace(int Answer, string Theme, bool Aside = false);

/// <summary>Groups answers into themes. Taken back by giving the places they had before.</summary>
public sealed record SortAnswers(int Round, IReadOnlyList<AnswerPlace> Places) : Command
{
    /// <summary>Characters in the name of a theme: it is a heading on a big screen.</summary>
    public const int LongestTheme = 60;

    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Running | Phases.Paused | Phases.Ended;

    internal override Verdict Decide(World world, Desk by) =>
        world.HotDebriefs.Find(Round) is not { } round || Places.Any(place => place.Answer < 1 || place.Answer > round.Board.Count) ? Refusals.Unknown("answer")
        : Places.Any(place => place.Theme.Length > LongestTheme)
            ? Refusal.Because(
                "theme-too-long",
                $"Give the theme a name of up to {LongestTheme} characters: it is read from the back of the room.",
                $"Donnez au thème un nom de {LongestTheme} caractères au plus : il se lit du fond de la salle.")
        : Places.Count == 0 ? Array.Empty<Event>()
        : new AnswersSorted(Round, [.. Places.Select(place => place with { Theme = place.Theme.Trim() })]);
}

public sealed record AnswersSorted(int Round, IReadOnlyList<AnswerPlace> Places) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        foreach (var place in Places)
        {
            world.HotDebriefs[Round].Place(place);
        }
    }

    internal override void Tell(World world)
    {
        var board = world.HotDebriefs[Round].Board;
        BoardAnswersShown.Tell(world, Round, [.. Places.Select(place => board[place.Answer - 1]).Distinct()]);
    }
}

[JsonDerivedType(typeof(SortAnswers), "sort-answers")]
public abstract partial record Command;

[JsonDerivedType(typeof(AnswersSorted), "answers-sorted")]
public abstract partial record Event;
