using Crossways.Scenarios;
using Crossways.Web.Rooms.Debrief.Replay;

namespace Crossways.Web.Tests;

/// <summary>The slider of the replay, and the address that opens the same moment again.</summary>
public class TheTrackOfTheReplay
{
    static readonly ExerciseTime Morning = ExerciseTime.On(1, 8, 0);
    static readonly ExerciseTime End = ExerciseTime.On(2, 17, 0);

    static readonly TrackScale Scale = new(
        [.. Hours(1, 8, 17), .. Hours(2, 9, 17)],
        Morning,
        End
    );

    [Fact]
    public void A_night_takes_a_thin_slice_and_the_days_have_the_room()
    {
        var night = Assert.Single(Scale.Pauses);
        Assert.InRange(night.Right - night.Left, 0.001, 0.02);
        Assert.InRange(Scale.Place(ExerciseTime.On(2, 9, 0)), 0.5, 0.56);
    }

    [Fact]
    public void Every_place_is_a_moment_and_the_moment_lies_there()
    {
        for (var place = 0.0; place <= 1; place += 0.01)
        {
            Assert.Equal(place, Scale.Place(Scale.At(place)), 0.001);
        }

        Assert.Equal((Morning, End), (Scale.At(0), Scale.At(1)));
        Assert.Equal((0.0, 1.0), (Scale.Place(ExerciseTime.Zero), Scale.Place(ExerciseTime.On(9, 0, 0))));
    }

    [Fact]
    public void Nothing_at_all_happened_and_there_is_still_a_track()
    {
        var empty = new TrackScale([], Morning, Morning);
        Assert.Equal(0, empty.Place(Morning));
        Assert.True(empty.Until > empty.From);
    }

    [Fact]
    public void A_link_opens_the_same_moment_on_the_same_screens()
    {
        var shown = new ReplayAddress(End, [new Pane(new SeatId("police"), "case-file"), new Pane(new SeatId("play-lena"), "now")], Truth: false, null);
        var again = ReplayAddress.Of("http://venue.example/debrief/p/e/replay" + shown.ToQuery());

        Assert.Equal((shown.At, shown.Truth, shown.About), (again.At, again.Truth, again.About));
        Assert.Equal(shown.Panes, again.Panes);
    }

    [Theory]
    [InlineData("", false, null)]
    [InlineData("?truth=all", true, null)]
    [InlineData("?truth=lena&at=no-number", true, "lena")]
    public void An_address_that_somebody_wrote_by_hand_opens_what_can_be_made_of_it(string query, bool truth, string? about)
    {
        var address = ReplayAddress.Of("http://venue.example/debrief/p/e/replay" + query);
        Assert.Equal((null, truth, about), (address.At, address.Truth, address.About?.Value));
        Assert.Empty(address.Panes);
    }

    static IEnumerable<ExerciseTime> Hours(int day, int from, int to) => Enumerable.Range(from, to - from + 1).Select(hour => ExerciseTime.On(day, hour, 0));
}
