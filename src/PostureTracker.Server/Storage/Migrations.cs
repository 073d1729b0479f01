using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using Npgsql;

namespace PostureTracker.Server.Storage;

/// <summary>Applies the SQL of <c>migrations/</c>, which this binary carries, each file once and in a transaction.</summary>
public static class Migrations
{
    private const string Lock = "select pg_advisory_lock(hashtext('posture migrations'))";

    /// <summary>Applies what is missing; one process at a time.</summary>
    /// <returns>The names of the files applied.</returns>
    /// <exception cref="MigrationException">A file failed; it left nothing behind.</exception>
    public static async Task<IReadOnlyList<string>> ApplyAsync(string database, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var held = new NpgsqlCommand(Lock, connection);
        await held.ExecuteNonQueryAsync(cancellation);
        var result = Runner(database).PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new MigrationException(
                $"Migration {result.ErrorScript?.Name} failed: {result.Error.Message}", result.Error);
    }

    /// <summary>The names of the files that are not applied yet.</summary>
    public static IReadOnlyList<string> Missing(string database) =>
        [.. Runner(database).GetScriptsToExecute().Select(script => script.Name)];

    private static UpgradeEngine Runner(string database) => DeployChanges.To
        .PostgresqlDatabase(database)
        .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.EndsWith(".sql", StringComparison.Ordinal))
        .WithTransactionPerScript()
        .WithVariablesDisabled()
        .LogTo(new NoOpUpgradeLog())
        .Build();
}

/// <summary>The schema could not be brought up to date.</summary>
public sealed class MigrationException(string message, Exception? cause) : Exception(message, cause);
