using System.CommandLine;
using PostureTracker.Server.Hosting;

namespace PostureTracker.Server.Cli;

/// <summary>Without a verb: serve, until Ctrl-C.</summary>
internal static class ServeVerb
{
    public static void AddTo(RootCommand root, string[] args)
    {
        root.Options.Add(Urls());
        root.SetAction(async (_, cancellation) =>
        {
            Listening.Check(args);
            await using var database = await Database.OpenAsync(migrate: true, Console.Error.WriteLine, cancellation);
            await ServeAsync(args, database, Welcome, cancellation);
        });
    }

    public static Option<string?> Urls() => new("--urls")
    {
        Description = "Where to listen; on this machine only. Default: http://127.0.0.1:5080.",
    };

    /// <summary>Serves, and once it listens says so.</summary>
    public static async Task ServeAsync(
        string[] args, Database database, Func<string, string> welcome, CancellationToken cancellation)
    {
        await using var source = database.CreateSource();
        await using var app = PostureWeb.Build(args, source);
        await app.StartAsync(cancellation);
        var url = app.Urls.First();
        Console.WriteLine($"PostureTracker listens on {url}, with {database.Where}.");
        Console.WriteLine();
        Console.WriteLine(welcome(url));
        await app.WaitForShutdownAsync(cancellation);
    }

    private static string Welcome(string url) => $"""
        Try next:
          {url}/                     the board
          {url}/statements/new       log a statement
          {url}/docs                 the API, to be read
        An empty ledger? The verb demo loads the worked example. Ctrl-C stops.
        """;
}
