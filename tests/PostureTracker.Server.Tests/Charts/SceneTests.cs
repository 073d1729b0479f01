using System.Xml.Linq;
using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Tests.Charts;

/// <summary>A chart with a window, cursors, the other side, and what became of its statements.</summary>
public sealed class SceneTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly ChartWindow June = new(new(2021, 6, 10), new(2021, 6, 30));

    private static readonly ChartScene Scene = new(SomeChart.Dialogue())
    {
        Window = June,
        Then = new(2021, 6, 18),
        Address = group => $"#said-{group.First}",
    };

    [Fact]
    public void Only_the_statements_of_the_window_are_marked_under_their_own_numbers() =>
        Draw(Scene).Descendants(Svg + "a").Select(mark => mark.Attribute("href")!.Value)
            .ShouldBe(["#said-5", "#said-6", "#said-7"]);

    [Fact]
    public void The_line_comes_in_where_the_stance_stood_and_ends_at_the_day_asked_about()
    {
        var frame = SvgFrame.Of(Scene, Sheet.Wide);
        var line = StepPaths.Line(frame);

        frame.Cells[0].On.ShouldBe(new DateOnly(2021, 3, 18), "it is carried in");
        line.ShouldStartWith($"M{SvgWriter.Number(frame.Left)} {SvgWriter.Number(Math.Round(frame.Y(frame.Cells[0].Mean), 1))}");
        line.ShouldEndWith($"H{SvgWriter.Number(frame.X(SomeChart.AsOf))}");
    }

    [Fact]
    public void A_window_before_the_record_has_no_line_and_no_mark()
    {
        var picture = Draw(Scene with { Window = new(new(2018, 1, 1), new(2018, 2, 1)) });

        picture.Descendants(Svg + "a").ShouldBeEmpty();
        picture.Descendants(Svg + "path").ShouldBeEmpty();
    }

    [Fact]
    public void Then_and_now_are_named_and_one_out_of_sight_is_not()
    {
        Words(Draw(Scene)).ShouldContain("then · 18 Jun");
        Words(Draw(Scene)).ShouldContain("now · 25 Jun");
        Words(Draw(Scene with { Then = new(2021, 1, 1) })).ShouldNotContain(word => word.StartsWith("then"));
    }

    [Fact]
    public void A_statement_corrected_since_is_a_ring_and_a_retracted_one_is_struck()
    {
        var marks = Scene.Chart.Marks;
        var picture = Draw(Scene with
        {
            Since = new Dictionary<Guid, Fate>
            {
                [marks[4].Statement] = Fate.Corrected,
                [marks[5].Statement] = Fate.Retracted,
            },
        });

        var links = picture.Descendants(Svg + "a").ToList();
        links.Select(link => link.Attribute("aria-label")!.Value.Contains("corrected since")).ShouldBe([true, false, false]);
        links.Select(link => Fill(link) == ChartStyle.Page.Paper).ShouldBe([true, true, false]);
        links.Select(link => link.Elements(Svg + "line").Any()).ShouldBe([false, true, false]);
    }

    [Fact]
    public void A_mark_can_be_touched_and_never_reaches_over_its_neighbour()
    {
        MarkGroup[] groups = [new(1, 1, 0, 0, 0), new(2, 2, 30, 30, 0), new(3, 3, 200, 200, 0)];

        groups.Select(group => SvgMark.Hit(group, groups, 22)).ShouldBe([15, 15, 22]);
        SvgMark.Hit(groups[0], [groups[0], new(2, 2, 4, 4, 0)], 22).ShouldBe(12);
    }

    [Fact]
    public void The_names_of_two_pictures_in_one_page_differ()
    {
        var ids = new[] { "wide-", "narrow-" }.SelectMany(key => Draw(Scene with { Key = key }).Descendants()
            .Select(element => (string?)element.Attribute("id")).OfType<string>()).ToList();

        ids.Count.ShouldBe(4);
        ids.ShouldBeUnique();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_name_of_a_level_fits_beside_the_plot(bool narrow)
    {
        var chart = SomeChart.Dialogue();
        var sheet = StepChartSvg.Fitted(narrow ? Sheet.Narrow : Sheet.Wide, new(chart));

        (sheet.Plot.Right + 12 + 6.5 * chart.Scale.LevelNames.Max(name => name.Length)).ShouldBeLessThanOrEqualTo(sheet.Width + 1);
    }

    private static string Fill(XElement link) => link.Elements(Svg + "rect").Last().Attribute("fill")!.Value;

    private static XElement Draw(ChartScene scene) => XDocument.Parse(
        StepChartSvg.Of(scene, StepChartSvg.Fitted(Sheet.Wide, scene), ChartStyle.Page)).Root!;

    private static IEnumerable<string> Words(XElement picture) => picture.Descendants(Svg + "text").Select(text => text.Value);
}
