using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Control lets the press write: what a journalist found out, or what somebody leaked.</summary>
/// <param name="From">The paper, as shown.</param>
/// <param name="Leak">It rests on what somebody should not have passed on; the text does not say who.</param>
/// <param name="Names">Persons, places and things the text names.</param>
public sealed record PublishArticle(string From, string Title, string Text, bool Leak, IReadOnlyList<SubjectId> Names) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by) =>
        (Refusals.OfText(From) ?? Refusals.OfText(Title) ?? Refusals.OfText(Text)) is { } refusal ? refusal
        : !Names.All(world.Scenario.Subjects.Has) ? Refusals.Unknown("target")
        : Published.Of(
            world,
            new Published(
                world.Press.Next, Leak ? PublicationKind.Leak : PublicationKind.Article, by.Id, null, From, Title, Text, [.. Names.Distinct()])
        ).ToList();
}

[JsonDerivedType(typeof(PublishArticle), "publish-article")]
public abstract partial record Command;
