using System.CommandLine;
using PostureTracker.Server.Hosting;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Cli;

/// <summary><c>db-migrate</c>: brings the configured database's schema up to date.</summary>
internal static class MigrateVerb
{
    public const string Name = "db-migrate";

    public static Command Create()
    {
        var verb = new Command(Name, "Bring the database's schema up to date; in production nothing else does.");
        verb.SetAction(async (_, cancellation) =>
        {
            await using var database = await Database.OpenAsync(migrate: false, Console.Error.WriteLine, cancellation);
            var applied = await Migrations.ApplyAsync(database.ConnectionString, cancellation);
            Console.WriteLine(applied.Count == 0
                ? "The schema is up to date."
                : $"Applied {string.Join(", ", applied)}.");
        });
        return verb;
    }
}
