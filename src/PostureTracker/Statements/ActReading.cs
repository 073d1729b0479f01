using PostureTracker.Codebook;

namespace PostureTracker.Statements;

/// <summary>Reads the act of a statement, and the signals it stands for.</summary>
internal static class ActReading
{
    public static Act? Read(string? code, Faults faults)
    {
        if (code is null)
            return null;
        var act = Acts.Find(code);
        if (act is null)
            faults.Add("/act", Refusal.UnknownAct,
                $"'{code}' is no code of the codebook's acts, nor of CAMEO (codes are texts: 01 and 010 differ).");
        return act;
    }

    /// <summary>The signals, and those of the act on the dimensions that have none, at full confidence. An act that
    /// says nothing on any dimension leaves a statement uncoded that was not coded.</summary>
    public static IReadOnlyList<Signal>? Fill(IReadOnlyList<Signal>? signals, Act act)
    {
        var given = signals ?? [];
        var filled = act.Values()
            .Where(value => given.All(signal => signal.Dimension != value.Dimension))
            .Select(value => new Signal(null, null, value.Dimension, value.Value, 1, null, null, null))
            .ToList();
        return filled.Count == 0 ? signals : [.. given, .. filled];
    }
}
