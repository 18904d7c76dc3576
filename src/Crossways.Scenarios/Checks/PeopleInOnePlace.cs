using System.Globalization;

namespace Crossways.Scenarios;

internal sealed class PeopleInOnePlace : ICheck
{
    // Faster than any night bus between two towns of a case; slower than two places at once.
    private const double FastestKilometresPerHour = 200;
    private const double EarthRadius = 6_371;

    public string Rule =>
        "Nobody is in two places at once: where a person `was`, what exhibits show, where phones were used and where the person is at the start leave time for the way between.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        from mine in Sightings(read).GroupBy(sighting => sighting.Seen.Person)
        let inOrder = mine.OrderBy(sighting => sighting.Seen.From).ThenBy(sighting => sighting.Seen.To).ToList()
        from pair in inOrder.Zip(inOrder.Skip(1))
        let finding = Clash(read, pair.First, pair.Second)
        where finding is not null
        select finding;

    private static IEnumerable<Stated> Sightings(ReadCase read)
    {
        var scenario = read.Scenario;
        foreach (var person in scenario.People)
        {
            foreach (var (was, i) in person.Was.Select((was, i) => (was, i)))
            {
                yield return new(was, person.Id, $"was[{i}]", $"{person.Id} was");
            }

            if (person.At is { } at)
            {
                var start = CalendarTime.Of(scenario, scenario.Starts);
                yield return new(new Sighting(person.Id, at, start, start), person.Id, "at", "the start of the play");
            }
        }

        foreach (var exhibit in scenario.Exhibits)
        {
            foreach (var (shown, i) in exhibit.Shows.Select((shown, i) => (shown, i)))
            {
                yield return new(shown, exhibit.Id, $"shows[{i}]", $"exhibit {exhibit.Id}");
            }
        }

        foreach (var call in scenario.Calls.Where(call => !call.At.IsInPlay(scenario)))
        {
            foreach (var (phone, near) in new[] { (call.From.Phone, call.Near), (call.To.Phone, call.AnsweredNear) })
            {
                if (phone is { } id && near is { } place && UserOf(scenario, id) is { } user)
                {
                    yield return new(new Sighting(user, place, call.At, call.At), call, "near", $"a call of {id}");
                }
            }
        }
    }

    private static SubjectId? UserOf(Scenario scenario, SubjectId phone) =>
        scenario.Subjects.TryGet(phone, out var found) && found is Phone { User: { } user } && scenario.Subjects.TryGet(user, out var who) && who is Person
            ? user
            : null;

    private static Finding? Clash(ReadCase read, Stated one, Stated other)
    {
        var (first, second) = (one.Seen, other.Seen);
        if (first.To.CompareTo(first.From) < 0)
        {
            return read.Error("whereabouts", one.Owner, one.Path, $"This ends on {first.To}, before it begins on {first.From}.", "Mend `from` or `to`.");
        }

        if (first.Place == second.Place
            || !read.Scenario.Subjects.TryGet(first.Place, out var here) || here is not Place from
            || !read.Scenario.Subjects.TryGet(second.Place, out var there) || there is not Place to)
        {
            return null;
        }

        var minutes = (second.From.On(read.Scenario).Seconds - first.To.On(read.Scenario).Seconds) / 60.0;
        var kilometres = Kilometres(from, to);
        if (minutes >= 0 && kilometres <= Math.Max(1, minutes / 60 * FastestKilometresPerHour))
        {
            return null;
        }

        var way = kilometres.ToString("0", CultureInfo.InvariantCulture);
        return read.Error(
            "whereabouts",
            other.Owner,
            other.Path,
            minutes < 0
                ? $"{first.Person} is at {second.Place} on {second.From}, and until {first.To} at {first.Place} ({one.Says})."
                : $"{first.Person} is at {first.Place} on {first.To} ({one.Says}) and {minutes:0} minutes later at {second.Place}, {way} km away.",
            "Mend one of the two times or places."
        );
    }

    // Great circle; the maps of cases are small.
    private static double Kilometres(Place from, Place to)
    {
        var (a, b) = (Radians(from.Latitude), Radians(to.Latitude));
        var half = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(Radians(to.Longitude - from.Longitude) / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    /// <param name="Says">Who says so, for the message.</param>
    private sealed record Stated(Sighting Seen, object Owner, string Path, string Says);
}
