using Spectre.Console.Rendering;

namespace PostureTracker.Server.Cli;

/// <summary>Something that fills the width of the terminal it is written to, in the signs its encoding has.</summary>
public abstract class Screen : Renderable
{
    private const int Narrowest = 24;

    protected sealed override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var sheet = new Sheet(Glyphs.For(options.Unicode), Math.Max(Narrowest, maxWidth));
        Draw(sheet);
        return sheet.Segments;
    }

    private protected abstract void Draw(Sheet sheet);
}
