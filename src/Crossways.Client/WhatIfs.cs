using System.Text.Json.Serialization;
using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Client;

/// <summary>Asks what if one act had been another. For control, after ENDEX.</summary>
/// <param name="At">The moment; with an act left out, that of the act.</param>
/// <param name="Without">Number of the act that is left out; null: none.</param>
/// <param name="By">Whose act is done; null: an act is only left out.</param>
/// <param name="Command">What is done, as <see cref="Simulation.Wire.Write"/> writes it; null with <paramref name="By"/>.</param>
public sealed record NewWhatIf(ExerciseTime At, long? Without, SeatId? By, string? Command);

/// <summary>One question and what is known of its answer.</summary>
/// <param name="Number">1, 2, 3 … on this server.</param>
/// <param name="Change">In words.</param>
/// <param name="Plays">Plays of each way that were asked for.</param>
/// <param name="Report">Sharpens while it is under way; null before the first plays are over.</param>
public sealed record WhatIfCard(int Number, ExerciseTime At, LocalText Change, int Plays, bool UnderWay, WhatIfReport? Report);

/// <summary>An act that can be left out.</summary>
/// <param name="What">In a few words.</param>
public sealed record ActCard(long Number, ExerciseTime At, SeatId By, LocalText What);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(NewWhatIf))]
[JsonSerializable(typeof(WhatIfCard))]
[JsonSerializable(typeof(IReadOnlyList<WhatIfCard>))]
[JsonSerializable(typeof(IReadOnlyList<ActCard>))]
public sealed partial class WhatIfProtocol : JsonSerializerContext;
