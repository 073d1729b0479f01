using PostureTracker.Server.Charts;
using PostureTracker.Server.Import;

namespace PostureTracker.Server.Cli;

/// <summary>How far an import has come, in words.</summary>
internal static class ImportText
{
    /// <summary><c>12,345 lines · 4,100 a second · 3 refused · 40 s left</c>.</summary>
    public static string Of(ImportStep step, TimeSpan elapsed, string separator)
    {
        List<string> parts = [$"{NumberText.Count(step.Lines)} lines"];
        if (elapsed.TotalSeconds >= 1)
            parts.Add($"{NumberText.Count((long)(step.Lines / elapsed.TotalSeconds))} a second");
        parts.Add($"{NumberText.Count(step.Refused)} refused");
        if (Remaining(step, elapsed) is { } remaining)
            parts.Add($"{Span(remaining)} left");

        return string.Join(separator == "," ? ", " : $" {separator} ", parts);
    }

    private static TimeSpan? Remaining(ImportStep step, TimeSpan elapsed) =>
        step is { TotalBytes: { } total, BytesRead: > 0 } && step.BytesRead < total && elapsed.TotalSeconds >= 2
            ? elapsed * ((double)(total - step.BytesRead) / step.BytesRead)
            : null;

    private static string Span(TimeSpan span) => span switch
    {
        { TotalHours: >= 1 } => $"{(int)span.TotalHours} h {span.Minutes} min",
        { TotalMinutes: >= 1 } => $"{(int)span.TotalMinutes} min",
        _ => $"{Math.Max(1, (int)span.TotalSeconds)} s",
    };
}
