using System.CommandLine;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Demo;
using PostureTracker.Server.Hosting;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Cli;

/// <summary><c>demo</c>: the worked example, loaded and shown.</summary>
internal static class DemoVerb
{
    private static readonly DateOnly Day = new(2021, 6, 25);

    public static Command Create(string[] args)
    {
        var serve = new Option<bool>("--serve") { Description = "Go on serving afterwards." };
        var verb = new Command("demo", """
            Load the worked example (the statements of the founding article, June 2021) into an empty ledger with its own
            recorded times, print its board and North Korea's dialogue, and end.
            """)
        {
            serve,
            ServeVerb.Urls(),
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            string[] serving = [.. args.Where(arg => arg is not ("demo" or "--serve"))];
            if (parsed.GetValue(serve))
                Listening.Check(serving);
            await using var database = await Database.OpenAsync(migrate: true, Console.Error.WriteLine, cancellation);
            if (await ShowAsync(database, cancellation) == DemoOutcome.LedgerInUse)
                return CommandLine.RefusedOrDifferent;
            if (parsed.GetValue(serve))
                await ServeVerb.ServeAsync(serving, database, Welcome, cancellation);
            return CommandLine.Done;
        });
        return verb;
    }

    private static async Task<DemoOutcome> ShowAsync(Database database, CancellationToken cancellation)
    {
        await using var workplace = await Workplace.OpenAsync(database, cancellation);
        var outcome = await workplace.Get<WorkedExample>().LoadAsync(cancellation);
        Console.WriteLine(outcome.Sentence());
        if (outcome == DemoOutcome.LedgerInUse)
            return outcome;
        await workplace.CatchUpAsync(cancellation);
        var question = new Question(Day, null, null, Collections.Desk, null);
        var board = await workplace.Get<PostureQueries>().BoardAsync(
            question, new(null, Stored.Anyone, null), since: null, cancellation);
        var chart = await workplace.Get<ChartReading>().ReadAsync(
            question, "PRK", new(null, Dimension.Dialogue, null, null), cancellation);
        var terminal = Printing.Terminal();
        Console.WriteLine();
        terminal.Write(new BoardTable(board.Value!, since: null));
        Console.WriteLine();
        terminal.Write(new StepChart(chart.Value!));
        Console.WriteLine();
        return outcome;
    }

    private static string Welcome(string url) => $"""
        Try these:
          {url}/v1/postures?asOf=2021-06-25&since=2021-06-18
          {url}/v1/postures/PRK/dialogue/series?asOf=2021-06-25
          {url}/v1/postures/PRK?asOf=2021-06-18&knownAt=2021-06-18
        All of the API: {url}/docs. Ctrl-C stops.
        """;
}
