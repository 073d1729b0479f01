namespace PostureTracker.Server.Charts;

/// <summary>What the other side said, beneath the days: hollow marks, with words where they fit.</summary>
internal static class SvgRail
{
    /// <summary>How much room it takes beneath the days.</summary>
    public const int Height = 52;

    private const double LetterWidth = 6.6;

    public static void Draw(SvgWriter svg, SvgFrame frame)
    {
        if (frame.Scene.Rail is not { } rail)
            return;
        RailMark[] said = [.. rail.Said.Where(mark => frame.Shows(mark.On))];
        var label = said.Length == 0 ? $"{rail.Name} said nothing in these days" : $"{rail.Name} said";
        var spots = RailSpot.LayOut(said, frame.X, frame.Left, frame.Right);
        svg.Element("text", label, ("x", frame.Left), ("y", frame.Bottom + 44), ("fill", svg.Style.Quiet));
        var y = frame.Bottom + (said.Length == 0 || Clear(spots, frame.Left + (label.Length + 2) * LetterWidth) ? 40 : 62);
        foreach (var spot in spots)
            DrawSpot(svg, frame, spot, y);
    }

    /// <summary>Whether nothing reaches left of the end of the label.</summary>
    private static bool Clear(IReadOnlyList<RailSpot> spots, double left) =>
        spots.All(spot => left < spot.X - (spot is { Before: true, Words: { } words } ? 12 + words.Length * LetterWidth : 8));

    private static void DrawSpot(SvgWriter svg, SvgFrame frame, RailSpot spot, double y)
    {
        var linked = frame.Scene.Address is not null;
        if (linked)
            svg.Open("a", ("href", spot.Said[0].Address), ("aria-label", Label(spot)), ("class", "stop"));
        const double half = RailSpot.Half;
        if (linked)
        {
            svg.Element("rect", null,
                ("x", spot.X - 12), ("y", y - 12), ("width", 24), ("height", 24), ("fill", "transparent"));
        }
        svg.Element("path", null,
            ("d", $"M{SvgWriter.Number(spot.X - half)} {SvgWriter.Number(y)}l{half} -{half} {half} {half} -{half} {half}Z"),
            ("fill", svg.Style.Paper), ("stroke", svg.Style.Quiet), ("stroke-width", 1.5));
        if (spot.Words is { } words)
        {
            svg.Element("text", words,
                ("x", spot.X + (spot.Before ? -12 : 12)), ("y", y + 4), ("text-anchor", spot.Before ? "end" : "start"),
                ("font-style", "italic"), ("font-family", svg.Style.Words));
        }
        if (linked)
            svg.Close();
    }

    private static string Label(RailSpot spot)
    {
        var first = spot.Said[0];
        var others = spot.Said.Count > 1 ? $", and {spot.Said.Count - 1} more by {DayText.Short(spot.Said[^1].On)}" : "";
        return $"{first.Speaker}, {DayText.Short(first.On)}: {TextLines.Of($"“{first.Quote}”", 90, 1)[0]}{others}";
    }
}
