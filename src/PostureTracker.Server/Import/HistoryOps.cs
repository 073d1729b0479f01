namespace PostureTracker.Server.Import;

/// <summary>What a line of a history can do, and what it then carries.</summary>
internal static class HistoryOps
{
    public const string Code = "code";
    public const string Retract = "retract";

    private static readonly IReadOnlyDictionary<string, Type> _all = new Dictionary<string, Type>
    {
        ["register"] = typeof(RegisterLine),
        ["describe"] = typeof(DescribeLine),
        ["appoint"] = typeof(AppointLine),
        ["leave"] = typeof(LeaveLine),
        ["log"] = typeof(LogLine),
        [Code] = typeof(CodingLine),
        ["recode"] = typeof(CodingLine),
        ["correct"] = typeof(CorrectLine),
        ["source"] = typeof(SourceLine),
        [Retract] = typeof(ReasonLine),
        ["reinstate"] = typeof(ReasonLine),
    };

    /// <summary>The line, or what is wrong with it; exactly one of them.</summary>
    public static (HistoryLine? Line, Fault? Fault) Read(NdjsonLine line)
    {
        if (LineJson.Text(line, "op") is not { } op)
            return (null, LineJson.Read<Dictionary<string, object?>>(line).Fault
                ?? new("/op", Refusal.Required, $"Give the op: one of {string.Join(", ", _all.Keys)}."));
        if (!_all.TryGetValue(op, out var type))
            return (null, new("/op", Refusal.UnknownWord, $"'{op}' is none of {string.Join(", ", _all.Keys)}."));
        var (read, fault) = LineJson.Read(line, type);
        return ((HistoryLine?)read, fault);
    }
}
