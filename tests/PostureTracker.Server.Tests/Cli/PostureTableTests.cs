using PostureTracker.Server.Cli;

namespace PostureTracker.Server.Tests.Cli;

public sealed class PostureTableTests
{
    [Theory]
    [InlineData(30)]
    [InlineData(80)]
    [InlineData(160)]
    public void It_fits_the_terminal(int width)
    {
        var posture = SomeBoard.Posture(name: string.Concat(Enumerable.Repeat("한국 ", 60)), stale: true);

        Rendered.ShouldFit(new PostureTable(posture), width);
        Rendered.ShouldFit(new PostureTable(posture), width, unicode: false);
    }

    [Fact]
    public void Each_dimension_has_its_level_interval_and_evidence()
    {
        var text = Rendered.Text(new PostureTable(SomeBoard.Posture()));

        text.ShouldContain("├───●───┤");
        text.ShouldContain("−0.68 ±0.27");
        text.ShouldContain("sd 0.21 · 7 signals on 7 days · last 23 Jun 2021");
    }

    [Fact]
    public void A_missing_stance_is_never_a_zero()
    {
        var text = Rendered.Text(new PostureTable(SomeBoard.Posture(sanctions: false)));

        text.ShouldNotContain("0.00");
        text.ShouldContain("— nothing said yet");
    }

    [Fact]
    public void A_stale_level_is_marked_as_last_known() =>
        Rendered.Text(new PostureTable(SomeBoard.Posture(stale: true)))
            .ShouldContain("no current evidence — level as last known");

    [Fact]
    public void The_strip_keeps_its_scale_and_its_cuts()
    {
        StanceStrip.Of(0, -1, 1, 21, Glyphs.Unicode).ShouldBe("├─────────●─────────┤");
        StanceStrip.Of(0, 0, 0, 21, Glyphs.Ascii).ShouldBe("    :   : o :   :    ");
    }
}
