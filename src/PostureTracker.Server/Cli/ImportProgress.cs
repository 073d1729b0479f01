using PostureTracker.Server.Import;
using Spectre.Console;

namespace PostureTracker.Server.Cli;

/// <summary>Progress of an import: a bar on a terminal, else a plain line every few seconds.</summary>
public static class ImportProgress
{
    /// <summary>How often a log gets a line.</summary>
    public static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(5);

    public static async Task<T> RunAsync<T>(
        IAnsiConsole console, TimeProvider clock, string file, Func<IProgress<ImportStep>, Task<T>> import)
    {
        var glyphs = Glyphs.For(console.Profile.Capabilities.Unicode);
        var name = glyphs.Show(Path.GetFileName(file));
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Capabilities.Ansi)
            return await import(new PlainImportProgress(console.Profile.Out.Writer, clock, name, PlainInterval));

        return await console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = 20 },
                new PercentageColumn())
            .StartAsync(context => import(new ImportBar(context.AddTask(Markup.Escape(name)), clock, glyphs)));
    }
}

internal sealed class ImportBar(ProgressTask bar, TimeProvider clock, Glyphs glyphs) : IProgress<ImportStep>
{
    private readonly long _startedAt = clock.GetTimestamp();

    public void Report(ImportStep step)
    {
        bar.IsIndeterminate = step.TotalBytes is null or 0;
        bar.MaxValue = step.TotalBytes is > 0 and var total ? total : 1;
        bar.Value = step.TotalBytes is > 0 ? step.BytesRead : 0;
        bar.Description = Markup.Escape(ImportText.Of(step, clock.GetElapsedTime(_startedAt), glyphs.Dot));
    }
}

/// <summary>For logs and pipes: no control characters, and few lines.</summary>
public sealed class PlainImportProgress(TextWriter writer, TimeProvider clock, string name, TimeSpan interval)
    : IProgress<ImportStep>
{
    private readonly long _startedAt = clock.GetTimestamp();
    private long _lastAt = clock.GetTimestamp();
    private bool _finished;

    public void Report(ImportStep step)
    {
        var finishes = !_finished && step.TotalBytes is { } total && step.BytesRead >= total;
        if (clock.GetElapsedTime(_lastAt) < interval && !finishes)
            return;

        (_lastAt, _finished) = (clock.GetTimestamp(), finishes || _finished);
        var share = step.TotalBytes is > 0 and var all ? $"{100 * step.BytesRead / all} %, " : "";
        writer.WriteLine($"{name}: {share}{ImportText.Of(step, clock.GetElapsedTime(_startedAt), ",")}");
    }
}
