using PostureTracker.Codebook;
using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>The picture of a preview: a full line with the statement, a broken one without it, parting on its day.
/// </summary>
internal sealed class PreviewChartSvg
{
    private const int Width = 440;
    private const int Height = 256;
    private const double Left = 28;
    private const double Right = 336;
    private const double Top = 10;
    private const double Bottom = 226;
    private const double LetterWidth = 7;
    private const double LabelHeight = 17;
    private const int BandSteps = 12;

    private readonly PreviewChart _chart;
    private readonly TimePanel _days;
    private readonly ValueScale _values = new(Top, Bottom);
    private readonly string _hue;
    private readonly SvgWriter _svg;

    private PreviewChartSvg(PreviewChart chart, SvgWriter svg)
    {
        (_chart, _svg, _hue) = (chart, svg, svg.Style.Of(chart.Dimension));
        _days = new(chart.From, chart.To, Left, Right - 108);
    }

    public static string Of(PreviewChart chart, string description)
    {
        using var svg = new SvgWriter(
            (0, 0, Width, Height), ChartStyle.Page,
            $"{PreviewWords.Name(chart.Dimension)}, without the statement and with it", description);
        new PreviewChartSvg(chart, svg).Draw();
        return svg.Finish();
    }

    private void Draw()
    {
        _svg.Open("g", ("font-size", 12.5), ("fill", _svg.Style.Ink));
        DrawLevels();
        foreach (var tick in TimeTicks.Of(_days, LetterWidth + 4))
        {
            _svg.Element("text", tick.Label,
                ("x", tick.X), ("y", Bottom + 22), ("text-anchor", "middle"), ("fill", _svg.Style.Quiet));
        }

        DrawBands();
        Line(_chart.Without, _svg.Style.Quiet, ("stroke-dasharray", "4 4"));
        Line(_chart.With, _hue, ("stroke-width", 2.5));
        foreach (var step in _chart.With.Where(step => step.On >= _chart.From))
            Dot(step, step.On == _chart.Parting ? 5.5 : 4, filled: true);
        if (_chart.Without is [.., var last])
            Dot(last with { On = Later(last.On, _chart.Parting) }, 4.5, filled: false);
        DrawLabels();
        _svg.Close();
    }

    private void DrawLevels()
    {
        var names = Dimensions.Of(_chart.Dimension).LevelNames;
        var now = _chart.With is [.., var last] ? Levels.Band(last.Mean) : -1;
        foreach (var cut in Levels.Cuts.Prepend(-1).Append(1))
        {
            _svg.Element("line", null,
                ("x1", Left), ("x2", Right), ("y1", Y(cut)), ("y2", Y(cut)),
                ("stroke", cut is -1 ? _svg.Style.Quiet : _svg.Style.Hairline));
        }

        for (var level = 0; level < names.Count; level++)
        {
            _svg.Element("text", names[level],
                ("x", Right + 6), ("y", Y(0.4 * level - 0.8) + 4), ("font-weight", level == now ? 700 : 400),
                ("font-size", 11.5), ("fill", level == now ? _hue : _svg.Style.Quiet));
        }

        foreach (var (value, label) in ((double, string)[])[(1, "+1"), (0, "0"), (-1, "−1")])
        {
            _svg.Element("text", label,
                ("x", Left - 8), ("y", Y(value) + 4), ("text-anchor", "end"), ("fill", _svg.Style.Quiet));
        }
    }

    private void DrawBands()
    {
        var steps = _chart.With;
        for (var i = 0; i < steps.Count; i++)
        {
            var (step, until) = (steps[i], i + 1 < steps.Count ? steps[i + 1].On : _chart.To);
            var first = Later(step.On, _chart.From);
            var days = until.DayNumber - first.DayNumber;
            DateOnly[] stops =
                [.. Enumerable.Range(0, BandSteps + 1).Select(part => first.AddDays(days * part / BandSteps)).Distinct()];
            var upper = stops.Select(day => At(day, _chart.Band(step, day).High));
            var lower = stops.Reverse().Select(day => At(day, _chart.Band(step, day).Low));
            _svg.Element("path", null,
                ("d", $"M{string.Join('L', upper.Concat(lower))}Z"), ("fill", _hue), ("fill-opacity", 0.14));
        }
    }

    private void Line(IReadOnlyList<PreviewStep> steps, string colour, (string, object) also)
    {
        if (steps.Count == 0)
            return;
        var path = string.Concat(steps.Select((step, index) => index == 0
            ? $"M{At(step.On, step.Mean)}"
            : $"H{SvgWriter.Number(_days.X(step.On))}V{SvgWriter.Number(Y(step.Mean))}"));
        _svg.Element("path", null,
            ("d", $"{path}H{SvgWriter.Number(_days.X(_chart.To))}"), ("fill", "none"), ("stroke", colour), also);
    }

    private void Dot(PreviewStep step, double radius, bool filled) => _svg.Element("circle", null,
        ("cx", _days.X(step.On)), ("cy", Y(step.Mean)), ("r", radius), ("fill", filled ? _hue : _svg.Style.Paper),
        ("stroke", filled ? _svg.Style.Paper : _svg.Style.Quiet), ("stroke-width", filled ? 1.5 : 2));

    /// <summary>Beside the ends of the lines, never on one another.</summary>
    private void DrawLabels()
    {
        double? without = _chart.Without is [.., var old] ? old.Mean : null;
        double? with = _chart.With is [.., var now] ? now.Mean : null;
        var (high, low) = (Y(without ?? 0), Y(with ?? 0));
        if (without is not null && with is not null && Math.Abs(high - low) < LabelHeight)
        {
            var (middle, up) = ((high + low) / 2, without >= with ? -1 : 1);
            (high, low) = (middle + up * LabelHeight / 2, middle - up * LabelHeight / 2);
        }

        if (without is { } before)
            Label($"without it {NumberText.Signed(before)}", high, 400, _svg.Style.Quiet);
        if (with is { } after)
            Label($"with it {NumberText.Signed(after)}", low, 650, _svg.Style.Ink);
    }

    private void Label(string words, double y, int weight, string colour) => _svg.Element("text", words,
        ("x", _days.X(_chart.To) + 8), ("y", Math.Clamp(y, Top + 6, Bottom - 6) + 4), ("font-weight", weight),
        ("fill", colour));

    private string At(DateOnly day, double value) => $"{SvgWriter.Number(_days.X(day))} {SvgWriter.Number(Y(value))}";

    private double Y(double value) => _values.Y(value);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
