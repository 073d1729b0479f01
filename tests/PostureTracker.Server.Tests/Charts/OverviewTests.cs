using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Tests.Charts;

public sealed class OverviewTests
{
    private static readonly ChartedSeries Chart = SomeChart.Dialogue();

    [Fact]
    public void The_brush_lies_over_the_days_shown_and_can_always_be_seen()
    {
        var shown = new ChartWindow(new(2021, 1, 1), new(2021, 6, 25));
        var whole = Overview.Of(Chart.Series.Cells, SomeChart.AsOf, shown);

        whole.Brush.Left.ShouldBe(whole.Axis.X(shown.From), 1e-9);
        whole.Brush.Right.ShouldBe(whole.Axis.X(shown.To), 1e-9);
        var day = Overview.Of(Chart.Series.Cells, SomeChart.AsOf, new(SomeChart.AsOf, SomeChart.AsOf)).Brush;
        (day.Right - day.Left).ShouldBe(6, 1e-9);
    }

    [Fact]
    public void Stepping_back_moves_the_end_of_the_line_and_not_the_axis()
    {
        var now = Overview.Of(Chart.Series.Cells, SomeChart.AsOf, new(new(2021, 6, 4), new(2021, 7, 1)));
        var before = Overview.Of(Chart.Series.Cells, new(2021, 6, 17), new(new(2021, 6, 4), new(2021, 7, 1)));

        before.Axis.ShouldBe(now.Axis);
        before.Line.ShouldEndWith($"H{SvgWriter.Number(now.Axis.X(new(2021, 6, 17)))}");
        before.Ticks.Count.ShouldBe(now.Ticks.Count, "where one can go is marked");
    }

    [Fact]
    public void A_line_in_a_table_carries_in_what_stood_before()
    {
        (DateOnly, double)[] points = [(new(2020, 1, 1), -1), (new(2021, 1, 1), 1)];

        SparkPath.Of(points, new(new(2020, 7, 1), new(2021, 7, 1))).ShouldStartWith("M3 17H");
        SparkPath.Of(points, new(new(2019, 1, 1), new(2019, 2, 1))).ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_long_record_no_more_is_drawn_than_can_be_told_apart()
    {
        var first = new DateOnly(2001, 1, 1);
        var cell = Chart.Series.Cells[0];
        var cells = Enumerable.Range(0, 5000).Select(i => cell with { On = first.AddDays(i), Mean = i % 20 / 10.0 - 1, Statements = [] });
        var chart = new ChartedSeries(Chart.Series with { AsOf = first.AddDays(5000), Cells = [.. cells] }, [], []);
        var scene = new ChartScene(chart) { Window = new(first, first.AddDays(5100)) };

        StepChartSvg.Of(scene, Sheet.Wide, ChartStyle.Page).Length.ShouldBeLessThan(40_000);
        Overview.Of(chart.Series.Cells, chart.Series.AsOf, null).Ticks.Count.ShouldBeLessThan(300);
        SvgFrame.Of(scene, Sheet.Wide).Cells[^1].ShouldBe(chart.Last, "where it ends is always drawn");
    }
}
