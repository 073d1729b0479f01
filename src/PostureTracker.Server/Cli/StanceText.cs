using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Stances;

namespace PostureTracker.Server.Cli;

/// <summary>A stance in a few words and numbers.</summary>
internal static class StanceText
{
    public const string NoCurrentEvidence = "no current evidence";

    /// <summary><c>−0.68 ±0.27</c>: the mean, and half of its 80 % interval.</summary>
    public static string MeanOf(double mean, double sd, Glyphs glyphs) =>
        $"{glyphs.Signed(mean)} {glyphs.PlusMinus}{NumberText.Plain(StanceModel.IntervalZ * sd)}";

    /// <summary>What it did since another day, or null: <c>fell 0.30</c> · <c>swung 0.40</c>.</summary>
    public static string? Moved(BoardStance stance)
    {
        if (stance.Change is not { } change)
            return null;

        var swing = stance.Swing is { } swung && swung - Math.Abs(change) >= 0.005
            ? $"swung {NumberText.Plain(swung)}"
            : null;
        return (NumberText.Ascii(change)[0], swing) switch
        {
            ('+', null) => $"up {NumberText.Plain(change)}",
            ('+', _) => $"up {NumberText.Plain(change)}, {swing}",
            ('-', null) => $"down {NumberText.Plain(-change)}",
            ('-', _) => $"down {NumberText.Plain(-change)}, {swing}",
            (_, null) => "unchanged",
            _ => swing,
        };
    }

    /// <summary>Whether to set it in bold.</summary>
    public static bool HasMoved(BoardStance stance) => Moved(stance) is not (null or "unchanged");
}
