using PostureTracker.Server.Cli;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Tests.Charts;

namespace PostureTracker.Server.Tests.Cli;

public sealed class SparklineTests
{
    [Fact]
    public void Its_scale_is_fixed()
    {
        var from = SomeChart.AsOf.AddDays(-4);

        Sparkline.Of(Series(-1, -0.5, 0, 1), from, 4, Glyphs.Unicode).ShouldBe("▁▃▅█");
        Sparkline.Of(Series(0.01, 0.02, 0.03, 0.04), from, 4, Glyphs.Unicode).ShouldBe("▅▅▅▅");
        Sparkline.Of(Series(-1, -0.5, 0, 1), from, 4, Glyphs.Ascii).ShouldBe("1358");
    }

    [Fact]
    public void Before_anything_was_said_it_is_blank() =>
        Sparkline.Of(Series(-1, -0.5, 0, 1), SomeChart.AsOf.AddDays(-8), 8, Glyphs.Unicode).ShouldBe("    ▁▃▅█");

    [Fact]
    public void Without_a_stance_it_is_empty() =>
        Sparkline.Of(SomeChart.Empty().Series, SomeChart.AsOf, 8, Glyphs.Unicode).ShouldBe("");

    /// <summary>A mean a day, up to the day asked about.</summary>
    private static SeriesAnswer Series(params double[] means) => SomeChart.Empty().Series with
    {
        Cells = [.. means.Select((mean, i) => new SeriesCell(
            SomeChart.AsOf.AddDays(i + 1 - means.Length), mean, 0.2, "Cool", 0.5, 0, Turn: false, 1, []))],
    };
}
