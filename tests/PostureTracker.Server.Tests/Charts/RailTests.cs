using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Tests.Charts;

public sealed class RailTests
{
    [Fact]
    public void Words_stand_where_there_is_room_and_cover_no_mark()
    {
        var spots = LayOut((150, "interesting signal"), (174, "meet anywhere, anytime without preconditions"));

        spots[0].Words.ShouldBe("“interesting signal”");
        spots[0].Before.ShouldBeTrue("the next one is too near for words after it");
        spots[1].Words!.ShouldStartWith("“meet anywhere");
        spots[1].Before.ShouldBeFalse();
    }

    [Fact]
    public void Marks_that_would_cover_each_other_are_one()
    {
        var spots = LayOut((100, "one"), (104, "two"), (300, "three"));

        spots.Select(spot => spot.Said.Count).ShouldBe([2, 1]);
    }

    [Fact]
    public void A_crowd_has_no_words_and_words_never_leave_the_rail()
    {
        var crowd = LayOut([.. Enumerable.Range(0, 20).Select(i => (20.0 * i, "a longer sentence than there is room for"))]);

        crowd.Skip(1).SkipLast(1).ShouldAllBe(spot => spot.Words == null);
        LayOut((395, "at the very end of the days shown here"))[0].Before.ShouldBeTrue();
    }

    private static IReadOnlyList<RailSpot> LayOut(params (double X, string Quote)[] said)
    {
        var first = new DateOnly(2021, 6, 1);
        return RailSpot.LayOut(
            [.. said.Select((one, i) => new RailMark(first.AddDays(i), "Someone", one.Quote, "en", "/"))],
            day => said[day.DayNumber - first.DayNumber].X, left: 0, right: 400);
    }
}
