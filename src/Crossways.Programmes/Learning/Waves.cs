using Crossways.Scenarios;

namespace Crossways.Programmes.Learning;

/// <summary>The waves of questionnaires in words: the same on screens, in reports and in lists.</summary>
public static class Waves
{
    public static LocalText Name(Wave wave) =>
        wave switch
        {
            Wave.Before => new("Before the exercise", "Avant l’exercice"),
            Wave.After => new("At its end", "À la fin"),
            Wave.ThreeMonths => new("After 3 months", "Après 3 mois"),
            Wave.SixMonths => new("After 6 months", "Après 6 mois"),
            _ => throw new ArgumentOutOfRangeException(nameof(wave)),
        };
}
