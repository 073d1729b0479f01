using System.Text.RegularExpressions;
using System.Xml.Linq;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages;
using PostureTracker.Server.Pages.Comparing;

namespace PostureTracker.Server.Tests.Pages.Comparing;

/// <summary>However long the records, what is drawn is what can be told apart.</summary>
public sealed class LongComparisonTests
{
    [Theory]
    [InlineData(12, 40)]
    [InlineData(12, 159)]
    [InlineData(12, 4000)]
    public void A_dozen_records_of_any_length_fit_a_page_and_a_picture(int actors, int cells)
    {
        var view = Compared(actors, cells);

        view.Actors.Sum(actor => PanelSvg.Of(view, actor).Length).ShouldBeLessThan(120_000);
        CompareSvg.Of(view, ChartStyle.Print, "https://posture.example").Length.ShouldBeLessThan(140_000);
    }

    [Fact]
    public void Each_line_is_told_once_and_shown_in_each_panel()
    {
        var view = Compared(actors: 4, cells: 10);

        var page = string.Concat(view.Actors.Select(actor => PanelSvg.Of(view, actor)));
        var told = Regex.Matches(page, "id=\"(line-[A-Z]+)\"").Select(line => line.Groups[1].Value).ToList();

        told.Count.ShouldBe(4);
        told.ShouldBeUnique();
        foreach (var line in told)
            Regex.Count(page, $"<use href=\"#{line}\"").ShouldBe(4);
        XDocument.Parse(CompareSvg.Of(view, ChartStyle.Dark, "https://posture.example")).ToString().ShouldContain(DimensionColours.DarkPaper);
    }

    [Fact]
    public void Steps_are_marked_while_they_are_few_and_where_the_line_ends_is_always_drawn()
    {
        var (few, many) = (Compared(1, 10), Compared(1, 4000));
        var last = many.Actors[0].Cells[^1];
        var frame = new PanelFrame(SomeComparison.Model, many.Compared.From, SomeComparison.AsOf);

        Regex.Count(PanelSvg.Of(few, few.Actors[0]), "<circle").ShouldBe(few.Actors[0].Cells.Count);
        PanelSvg.Of(many, many.Actors[0]).ShouldNotContain("<circle");
        frame.Line(many.Actors[0]).ShouldEndWith($"V{SvgWriter.Number(frame.Y(last.Mean))}H{PanelFrame.Right:0}");
    }

    /// <summary>Actors that swing from day to day, up to the day asked about.</summary>
    private static ComparedView Compared(int actors, int cells)
    {
        var first = SomeComparison.AsOf.AddDays(-cells);
        var all = Enumerable.Range(0, actors).Select(actor => SomeComparison.Since(
            first, $"A{(char)('A' + actor)}A",
            [.. Enumerable.Range(0, cells).Select(i => (first.AddDays(i + 1), (i * 37 + actor * 101) % 2000 - 1000))]));
        var compared = SomeComparison.Of([.. all]) with { From = first };
        return new(
            new ShellFacts(new View(), "/compare", SomeComparison.AsOf, SomeComparison.AsOf, 26, 26, null, 0, ["desk"]),
            new([], CompareSort.Moved, AsTable: false, Added: null), new(Dimension.Dialogue, null, null), compared);
    }
}
