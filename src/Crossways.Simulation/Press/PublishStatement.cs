using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Speaks to the public in the name of the own agency. Everybody reads it, the suspects too.</summary>
/// <param name="Names">Persons, places and things the text names; the seat has to have heard of them.</param>
public sealed record PublishStatement(string Title, string Text, IReadOnlyList<SubjectId> Names) : Command
{
    /// <summary>The measure whose power is that of speaking to the public.</summary>
    public static readonly MeasureKindId Power = new("press-statement");

    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by) =>
        !(world.Scenario.Measures.TryGet(Power, out var kind) && Powers.Has(world.Scenario, by, kind))
            ? Refusal.Because(
                "does-not-speak",
                "Your office does not speak to the press. Give the words to whoever does.",
                "Votre service ne s’exprime pas devant la presse. Confiez vos éléments à qui le fait."
            )
        : (Refusals.OfText(Title) ?? Refusals.OfText(Text)) is { } refusal ? refusal
        : !Names.All(name => world.Scenario.Subjects.TryGet(name, out var subject) && world.Knowledge.HasHeardOf(by, subject))
            ? Refusals.Unknown("target")
        : Published.Of(world, new Published(world.Press.Next, PublicationKind.Statement, by.Id, null, "", Title, Text, [.. Names.Distinct()])).ToList();
}

[JsonDerivedType(typeof(PublishStatement), "publish-statement")]
public abstract partial record Command;
