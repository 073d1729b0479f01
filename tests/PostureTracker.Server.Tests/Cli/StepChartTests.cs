using System.Text.RegularExpressions;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Cli;
using PostureTracker.Server.Tests.Charts;

namespace PostureTracker.Server.Tests.Cli;

public sealed partial class StepChartTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(160)]
    public void It_fits_the_terminal_whatever_was_said(int width)
    {
        var korean = string.Concat(Enumerable.Repeat("대화도 대결도 ", 40));
        var chart = SomeChart.Dialogue(name: korean, speaker: korean, quote: korean, source: korean);

        Rendered.ShouldFit(new StepChart(SomeChart.Dialogue()), width);
        Rendered.ShouldFit(new StepChart(chart), width);
        Rendered.ShouldFit(new StepChart(chart), width, unicode: false);
    }

    [Fact]
    public void The_five_levels_stand_at_the_edge_from_the_highest_down()
    {
        var text = Rendered.Text(new StepChart(SomeChart.Dialogue()));
        var places = Dimensions.Of(Dimension.Dialogue).LevelNames
            .Select(name => text.IndexOf($" {name}\n", StringComparison.Ordinal)).ToArray();

        places.ShouldAllBe(place => place > 0);
        places.ShouldBe(places.OrderDescending());
    }

    [Fact]
    public void Statements_are_numbered_in_order_on_the_line_and_below_it()
    {
        var lines = Rendered.Lines(new StepChart(SomeChart.Dialogue()));
        var plot = Plot(lines);
        var onLine = Enumerable.Range(0, 80)
            .SelectMany(column => plot.Where(line => line.Length > column).Select(line => line[column]))
            .Where(char.IsAsciiDigit);

        string.Concat(onLine).ShouldBe("1234567");
        lines.Where(line => Numbered().IsMatch(line)).Select(line => line[..1])
            .ShouldBe(["1", "2", "3", "4", "5", "6", "7"]);
    }

    [Fact]
    public void The_scale_is_fixed_however_little_moved()
    {
        var lines = Rendered.Lines(new StepChart(SomeChart.Dialogue()));

        lines.Count(line => line.StartsWith("   +1", StringComparison.Ordinal)).ShouldBe(1);
        lines.Count(line => line.StartsWith("   −1", StringComparison.Ordinal)).ShouldBe(1);
        Plot(lines).Length.ShouldBe(16);
    }

    [Fact]
    public void Stretched_time_says_so() =>
        Rendered.Text(new StepChart(SomeChart.Dialogue())).ShouldContain("time is stretched from 13 Jun 2021 on");

    [Theory]
    [InlineData(false, "▽ Cool → Refusing, provisional, 65 %")]
    [InlineData(true, "▼ Cool → Refusing, confirmed")]
    public void A_flag_is_hollow_while_provisional(bool confirmed, string flag)
    {
        var on = new DateOnly(2021, 6, 23);
        var chart = SomeChart.Dialogue() with { Shifts = [SomeChart.Crossing(on, confirmed ? on : null)] };

        Rendered.Text(new StepChart(chart)).ShouldContain(flag);
    }

    [Fact]
    public void A_plain_terminal_gets_plain_ascii() =>
        Rendered.Text(new StepChart(SomeChart.Dialogue(speaker: "리선권", quote: "communiqué")), unicode: false)
            .ShouldAllBe(letter => char.IsAscii(letter));

    [Fact]
    public void Without_colour_there_are_no_control_characters_even_where_the_record_has_some()
    {
        var chart = SomeChart.Dialogue(speaker: "\u001b[31mred", quote: "a\u0007\u202Eb");
        var text = Rendered.Text(new StepChart(chart));

        text.ShouldAllBe(letter => letter == '\n' || !char.IsControl(letter));
        text.ShouldNotContain('\u202E');
    }

    [Fact]
    public void With_colour_dialogue_is_blue() =>
        Rendered.Text(new StepChart(SomeChart.Dialogue()), colour: true).ShouldContain("38;2;95;135;215");

    [Fact]
    public void Without_a_stance_there_is_no_line()
    {
        var text = Rendered.Text(new StepChart(SomeChart.Empty()));

        text.ShouldContain("no stance");
        text.ShouldNotContain("0.00");
    }

    [Fact]
    public void A_single_statement_is_a_chart_too()
    {
        var chart = SomeChart.Dialogue();
        var one = chart with
        {
            Series = chart.Series with { Cells = [chart.Series.Cells[0]], AsOf = chart.From },
            Marks = [chart.Marks[0]],
            Shifts = [],
        };

        Rendered.ShouldFit(new StepChart(one), 80);
        StepChartSvg.File(new(one), ChartStyle.Print, "https://posture.example").ShouldNotContain("NaN");
    }

    private static string[] Plot(string[] lines) => [.. lines
        .SkipWhile(line => !line.StartsWith("   +1", StringComparison.Ordinal))
        .TakeWhile(line => !line.StartsWith("      ─", StringComparison.Ordinal))
        .Select(line => line.Length > 6 ? line[6..] : "")];

    [GeneratedRegex(@"^\d  \d")]
    private static partial Regex Numbered();
}
