using Spectre.Console;
using Spectre.Console.Rendering;

namespace PostureTracker.Server.Cli;

/// <summary>Lines of styled text, none wider than the terminal.</summary>
internal sealed class Sheet(Glyphs glyphs, int width)
{
    private readonly List<Segment> _segments = [];
    private int _used;

    public Glyphs Glyphs => glyphs;

    public int Width => width;

    public int Left => width - _used;

    public IEnumerable<Segment> Segments => _segments;

    /// <summary>Goes on with the line; what does not fit on it is cut.</summary>
    public Sheet Write(string text, Style? style = null)
    {
        var shown = CellText.Cut(text, Left, glyphs.Ellipsis);
        if (shown.Length > 0)
            _segments.Add(new Segment(shown, style ?? Style.Plain));
        _used += CellText.Width(shown);
        return this;
    }

    /// <summary>Ends the line, without the spaces at its end.</summary>
    public Sheet Break()
    {
        while (_segments is [.., { IsLineBreak: false } last] && last.Text.EndsWith(' '))
        {
            _segments.RemoveAt(_segments.Count - 1);
            if (last.Text.TrimEnd() is { Length: > 0 } kept)
                _segments.Add(new Segment(kept, last.Style));
        }

        _segments.Add(Segment.LineBreak);
        _used = 0;
        return this;
    }

    public Sheet Line(string text, Style? style = null) => Write(text, style).Break();

    /// <summary>Words over as many lines as they need, broken between words.</summary>
    public Sheet Wrap(string text, Style style)
    {
        foreach (var line in Wrapping.Lines(text, width))
            Line(line, style);

        return this;
    }
}
