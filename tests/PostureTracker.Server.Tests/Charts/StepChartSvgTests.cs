using System.Xml.Linq;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Tests.Charts;

public sealed class StepChartSvgTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void It_is_a_picture_of_960_by_420_that_needs_nothing_else()
    {
        var picture = Picture(SomeChart.Dialogue());

        picture.Attribute("viewBox")!.Value.ShouldBe("0 0 960 420");
        picture.Descendants().Select(element => element.Name.LocalName)
            .ShouldNotContain(name => name == "script" || name == "image" || name == "foreignObject");
    }

    [Fact]
    public void It_says_which_server_it_is_from_whether_or_not_there_is_a_stance()
    {
        Words(Picture(SomeChart.Dialogue())).ShouldContain("Source: https://posture.example");
        Words(Picture(SomeChart.Empty())).ShouldContain("Source: https://posture.example");
    }

    [Fact]
    public void It_says_what_it_shows_in_words() =>
        Picture(SomeChart.Dialogue()).Element(_svg + "desc")!.Value.ShouldBe(
            "North Korea towards anyone, dialogue, as of 25 June 2021: Refusing, −0.68, 80 % interval −0.94 to −0.41, "
            + "after 7 statements since 6 October 2019. It crossed from Cool to Refusing on 23 June 2021, "
            + "provisional, 65 %.");

    [Fact]
    public void Words_of_the_record_stay_words()
    {
        const string Hostile = "</text><script>alert(1)</script> & \u0000\u001B \uD800 \"]]>";
        var picture = Picture(SomeChart.Dialogue(name: Hostile, speaker: Hostile, quote: Hostile));

        picture.Descendants(_svg + "script").ShouldBeEmpty();
        picture.Element(_svg + "title")!.Value.ShouldContain("<script>");
    }

    [Fact]
    public void Every_level_has_its_name_and_every_statement_its_number()
    {
        var words = Words(Picture(SomeChart.Dialogue()));

        Dimensions.Of(Dimension.Dialogue).LevelNames.ShouldBeSubsetOf(words);
        words.Where(word => word.All(char.IsAsciiDigit)).ShouldBe(["1", "2", "3", "4", "5", "6", "7"]);
    }

    [Fact]
    public void Without_a_stance_there_is_no_line_and_no_zero()
    {
        var picture = Picture(SomeChart.Empty());

        picture.Descendants(_svg + "path").ShouldBeEmpty();
        picture.Value.ShouldNotContain("0.00");
        picture.Value.ShouldContain("no stance");
    }

    [Fact]
    public void Callouts_cover_neither_each_other_nor_the_edge()
    {
        var frame = SvgFrame.Of(SomeChart.Dialogue());
        var callouts = Callout.LayOut(frame, []);

        callouts.ShouldNotBeEmpty();
        foreach (var (callout, index) in callouts.Select((callout, index) => (callout, index)))
        {
            callout.Place.Right.ShouldBeLessThanOrEqualTo(frame.Right);
            callouts.Skip(index + 1).ShouldAllBe(other => !callout.Place.Overlaps(other.Place));
        }
    }

    [Fact]
    public void A_flag_is_hollow_while_provisional_and_filled_once_confirmed()
    {
        var on = new DateOnly(2021, 6, 23);
        var chart = SomeChart.Dialogue();

        Flag(chart with { Shifts = [SomeChart.Crossing(on, confirmedOn: null)] }).ShouldBe(DimensionColours.Paper);
        Flag(chart with { Shifts = [SomeChart.Crossing(on, confirmedOn: on)] }).ShouldBe("#16599a");
    }

    private static string Flag(ChartedSeries chart) => Picture(chart).Descendants(_svg + "path")
        .Single(path => (string?)path.Attribute("stroke-linejoin") == "round").Attribute("fill")!.Value;

    private static XElement Picture(ChartedSeries chart) => XDocument.Parse(
        StepChartSvg.File(new(chart), ChartStyle.Print, "https://posture.example")).Root!;

    private static string[] Words(XElement picture) =>
        [.. picture.Descendants(_svg + "text").Where(text => !text.HasElements).Select(text => text.Value)];
}
