using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crossways.Client;
using Crossways.Server.Access;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;

namespace Crossways.Server.Api;

/// <summary>What the API says about passes and exercises.</summary>
public sealed class Cards(ExerciseLog log, ScenarioShelf shelf)
{
    public static JsonSerializerOptions Json { get; } = MakeJson();

    /// <summary>Null when the exercise is gone.</summary>
    public PassInfo? Of(Pass pass)
    {
        if (pass.Exercise is not { } id)
        {
            return new PassInfo(pass.Id, Director: true, null, null, null, null, null);
        }

        if (log.Find(id) is not { } stored)
        {
            return null;
        }

        var desk = new World(shelf.Kept(stored.Package), stored.Seed).Desks[pass.Desk!.Value];
        return new PassInfo(pass.Id, Director: false, id, stored.Name, desk.Id, desk.Kind, desk.Name);
    }

    private static JsonSerializerOptions MakeJson()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        ExerciseConnection.Configure(options);
        return options;
    }
}
