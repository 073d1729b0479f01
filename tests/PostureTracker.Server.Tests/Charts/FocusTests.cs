using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Tests.Charts;

public sealed class FocusTests
{
    [Fact]
    public void Crowded_latest_days_are_stretched() =>
        SomeChart.Dialogue().FocusFrom.ShouldBe(new DateOnly(2021, 6, 13));

    [Fact]
    public void The_chart_under_test_is_the_worked_example() =>
        SomeChart.Dialogue().Last.Mean.ShouldBe(-0.6771809696018385, 1e-9);

    [Fact]
    public void Days_spread_evenly_are_not()
    {
        var from = new DateOnly(2020, 1, 1);
        DateOnly[] days = [.. Enumerable.Range(0, 10).Select(i => from.AddDays(40 * i))];

        Focus.Among(from, from.AddDays(400), days).ShouldBeNull();
    }

    [Fact]
    public void Time_never_runs_backwards_across_the_break()
    {
        var from = new DateOnly(2019, 10, 6);
        var axis = TimeAxis.Fit(from, new DateOnly(2021, 6, 13), SomeChart.AsOf, 0, 61, 4);
        var places = Enumerable.Range(0, 628).Select(day => axis.X(from.AddDays(day))).ToArray();

        places.ShouldBe(places.Order());
        places[0].ShouldBe(0);
        axis.X(SomeChart.AsOf).ShouldBe(61);
    }
}
