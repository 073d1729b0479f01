using PostureTracker.Server.Cli;
using PostureTracker.Server.Import;
using Spectre.Console;

namespace PostureTracker.Server.Tests.Cli;

public sealed class ImportProgressTests
{
    private readonly StillClock _clock = new();

    [Fact]
    public void A_log_gets_a_line_every_few_seconds_and_one_at_the_end()
    {
        using var writer = new StringWriter();
        var progress = new PlainImportProgress(writer, _clock, "gdelt.csv", TimeSpan.FromSeconds(5));
        for (var second = 1; second <= 10; second++)
        {
            _clock.Now += TimeSpan.FromSeconds(1);
            progress.Report(new ImportStep(1_000 * second, 100_000, 10_000 * second, Refused: 3));
        }

        writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()).ShouldBe(
        [
            "gdelt.csv: 50 %, 5,000 lines, 1,000 a second, 3 refused, 5 s left",
            "gdelt.csv: 100 %, 10,000 lines, 1,000 a second, 3 refused",
        ]);
    }

    [Fact]
    public async Task Of_a_pipe_no_share_is_claimed()
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });

        var lines = await ImportProgress.RunAsync(console, _clock, "/tmp/-", progress =>
        {
            _clock.Now += TimeSpan.FromSeconds(6);
            progress.Report(new ImportStep(12_000, null, 90_000, 0));
            return Task.FromResult(12_000);
        });

        lines.ShouldBe(12_000);
        writer.ToString().TrimEnd().ShouldBe("-: 12,000 lines, 2,000 a second, 0 refused");
    }

    [Fact]
    public async Task On_a_terminal_there_is_a_bar()
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
        });
        console.Profile.Width = 80;

        await ImportProgress.RunAsync(console, _clock, "gdelt.csv", progress =>
        {
            progress.Report(new ImportStep(500, 1_000, 1_000, 2));
            return Task.FromResult(true);
        });

        writer.ToString().ShouldContain("500 lines");
        writer.ToString().ShouldContain("100%");
    }

    private sealed class StillClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
