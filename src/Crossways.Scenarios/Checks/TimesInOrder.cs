namespace Crossways.Scenarios;

internal sealed class TimesInOrder : ICheck
{
    private const int LongestPlayDays = 21;

    public string Rule => "The play ends after it starts, within three weeks of exercise time.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        var scenario = read.Scenario;
        if (scenario.Ends <= scenario.Starts && scenario.Ends != ExerciseTime.Zero)
        {
            yield return read.Error(
                "bad-time",
                scenario.Id,
                "ends",
                $"The play ends ({scenario.Ends}) before it starts ({scenario.Starts}).",
                "Exchange or correct the two times."
            );
        }
        else if ((scenario.Ends - scenario.Starts).Seconds > LongestPlayDays * 86_400L)
        {
            yield return read.Error(
                "bad-time",
                scenario.Id,
                "ends",
                $"The play lasts more than {LongestPlayDays} days."
            );
        }
    }
}
