using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Cli;

/// <summary>A row of the board by name, or by code where the name has no room.</summary>
internal static class BoardNames
{
    /// <summary>The actor and to whom, on one line where they fit, else on two.</summary>
    public static IReadOnlyList<string> Of(BoardRow row, int width, Glyphs glyphs, bool oneLine)
    {
        var whole = ViewText.Track(row.Name, row.Recipient, glyphs);
        if (CellText.Width(whole) <= width)
            return [whole];

        var coded = ViewText.Track(row.Actor.ToString(), row.Recipient, glyphs);
        if (oneLine && CellText.Width(coded) <= width)
            return [coded];

        var actor = Fitting(glyphs.Show(row.Name), row.Actor.ToString(), width, glyphs);
        if (row.Recipient is not { } recipient)
            return [actor, "towards anyone"];

        var arrow = glyphs.Arrow + " ";
        return [actor, Fitting(arrow + glyphs.Show(ActorNames.Of(recipient)), arrow + recipient, width, glyphs)];
    }

    private static string Fitting(string name, string code, int width, Glyphs glyphs) =>
        CellText.Cut(CellText.Width(name) <= width ? name : code, width, glyphs.Ellipsis);
}
