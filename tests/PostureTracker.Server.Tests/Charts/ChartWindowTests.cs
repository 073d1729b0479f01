using PostureTracker.Server.Charts;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Tests.Charts;

public sealed class ChartWindowTests
{
    private static readonly DateOnly AsOf = SomeChart.AsOf;
    private static readonly DateOnly[] Days = [.. SomeChart.Dialogue().Series.Cells.Select(cell => cell.On)];

    [Fact]
    public void Nothing_asked_shows_the_narrowest_span_with_something_in_it()
    {
        ChartWindow.Of(null, null, Days, AsOf)!.From.ShouldBe(AsOf.AddDays(-21));
        ChartWindow.Of(null, null, Days, new DateOnly(2021, 4, 1))!.From.ShouldBe(new DateOnly(2021, 4, 1).AddDays(-183));
        ChartWindow.Of(null, null, Days, new DateOnly(2020, 8, 1)).ShouldBeNull("two statements in ten months: all of it");
        ChartWindow.Of(null, null, Days, new DateOnly(2026, 1, 1)).ShouldBeNull("nothing lately: all of it");
    }

    [Fact]
    public void After_the_day_asked_about_there_is_room_and_no_more()
    {
        var window = ChartWindow.Of(new Since(null, 20), null, Days, AsOf)!;

        window.To.ShouldBe(AsOf.AddDays(6));
    }

    [Fact]
    public void An_open_end_is_the_records_own()
    {
        ChartWindow.Of(null, new DateOnly(2021, 1, 31), Days, AsOf)
            .ShouldBe(new ChartWindow(Days[0], new DateOnly(2021, 1, 31)));
        ChartWindow.Of(new Since(DateOnly.MinValue, null), null, Days, AsOf).ShouldBeNull("from the first day on is all");
    }

    [Fact]
    public void A_relative_window_moves_with_the_day_and_an_absolute_one_stays()
    {
        ChartWindow.Of(new Since(null, 7), null, Days, AsOf.AddDays(-1))!.From.ShouldBe(AsOf.AddDays(-8));
        ChartWindow.Of(new Since(new(2021, 6, 1), null), new(2021, 6, 30), Days, AsOf.AddDays(-1))
            .ShouldBe(new ChartWindow(new(2021, 6, 1), new(2021, 6, 30)));
    }

    [Theory]
    [InlineData("2021-04-01", "2021-06-01", "2021-03-18")]
    [InlineData("2021-05-25", "2021-06-10", "2021-06-17")]
    [InlineData("2021-06-20", "2021-06-24", null)]
    public void An_empty_window_knows_the_nearest_day_with_something_said(string from, string to, string? nearest) =>
        new ChartWindow(DateOnly.Parse(from), DateOnly.Parse(to)).NearestOutside(Days)
            .ShouldBe(nearest is null ? null : DateOnly.Parse(nearest));

    [Fact]
    public void The_last_day_there_is_does_not_overflow() =>
        ChartWindow.Of(new Since(null, 99), null, [DateOnly.MinValue], DateOnly.MaxValue)!.To.ShouldBe(DateOnly.MaxValue);
}
