using System.CommandLine;
using JasperFx;
using Npgsql;
using PostureTracker.Server.Hosting;
using PostureTracker.Server.Storage;
using PostureTracker.Server.Storage.Embedded;
using PostureTracker.Server.Webhooks;

namespace PostureTracker.Server.Cli;

/// <summary>The executable's verbs. Exit code 0, 1 (refused, or differences found), 2 (usage).</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int RefusedOrDifferent = 1;
    public const int Usage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [var verb, ..] && IsOfTheStack(verb))
            return await RunStackAsync(args);
        var parsed = Root(args).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (IsForPeople(failure))
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return RefusedOrDifferent;
        }
    }

    private static RootCommand Root(string[] args)
    {
        var root = new RootCommand("""
            PostureTracker keeps the record of what diplomatic actors say and do, and computes from it where each stands
            on dialogue, sanctions and provocation risk: now, as of any date, and as known at any date.

            Without a verb it serves the API and the pages, on http://127.0.0.1:5080 unless --urls says otherwise. On a
            machine without a configured database (POSTURE_DB) it starts a private PostgreSQL of its own.
            """);
        ServeVerb.AddTo(root, args);
        root.Subcommands.Add(DemoVerb.Create(args));
        root.Subcommands.Add(ImportVerb.Create());
        root.Subcommands.Add(LogVerb.Create());
        root.Subcommands.Add(PreviewVerb.Create());
        root.Subcommands.Add(PostureVerb.Create());
        root.Subcommands.Add(ReplayVerb.Create());
        root.Subcommands.Add(WhyVerb.Create());
        root.Subcommands.Add(ChangesVerb.Create());
        root.Subcommands.Add(DemandsVerb.Create());
        root.Subcommands.Add(VerifyVerb.Create());
        root.Subcommands.Add(MigrateVerb.Create());
        root.Subcommands.Add(HealthVerb.Create());
        root.Subcommands.Add(new Command(
            "db-assert", "Whether the schema is what the event store's model wants; also db-patch, db-dump, db-list."));
        return root;
    }

    /// <summary>Marten's and Wolverine's own commands, which JasperFx runs.</summary>
    private static bool IsOfTheStack(string verb) => verb is "codegen"
        || (verb.StartsWith("db-", StringComparison.Ordinal) && verb != MigrateVerb.Name);

    private static async Task<int> RunStackAsync(string[] args)
    {
        if (args is ["codegen", ..])
            return await WriteAdaptersAsync(args);
        await using var database = await Database.OpenAsync(migrate: false, Console.Error.WriteLine, default);
        await using var source = database.CreateSource();
        await using var app = PostureWeb.Build(args, source);
        return await app.RunJasperFxCommands(args);
    }

    /// <summary>Writes out Wolverine's adapters for a Release build; it needs no database.</summary>
    private static async Task<int> WriteAdaptersAsync(string[] args)
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=nowhere");
        await using var app = PostureWeb.Build(args, nowhere);
        return await app.RunJasperFxCommands(args);
    }

    private static bool IsForPeople(Exception failure) =>
        failure is EmbeddedPostgresException or MigrationException or ListenException or IOException
            or UnauthorizedAccessException or NpgsqlException or OperationCanceledException or WebhookSettingException;
}
