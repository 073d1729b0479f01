using Npgsql;
using PostureTracker.Server.Storage;
using PostureTracker.Server.Storage.Embedded;

namespace PostureTracker.Server.Hosting;

/// <summary>The database this process works on: the one configured, or a private PostgreSQL of its own.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    private Database(string connectionString, EmbeddedPostgres? embedded) =>
        (ConnectionString, _embedded) = (connectionString, embedded);

    public string ConnectionString { get; }

    /// <summary>Whether nobody configured a database, so that this is a machine of one.</summary>
    public bool IsEmbedded => _embedded is not null;

    /// <summary>What a person should know of where the data are.</summary>
    public string Where => _embedded is null
        ? $"the configured PostgreSQL ({new NpgsqlConnectionStringBuilder(ConnectionString).Host})"
        : $"its own PostgreSQL, data in {_embedded.DataFolder}";

    /// <summary>Finds or starts the database and brings its schema up to date where it may: always in one of its own, in
    /// a configured one only in development.</summary>
    /// <param name="migrate">Whether to look at the schema at all.</param>
    /// <param name="progress">Told of the steps that take time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="EmbeddedPostgresException">No PostgreSQL could be started; it says what to do.</exception>
    /// <exception cref="MigrationException">The schema is not up to date, or could not be brought so.</exception>
    public static async Task<Database> OpenAsync(
        bool migrate, Action<string> progress, CancellationToken cancellation)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        var configured = configuration.GetConnectionString("Posture") ?? configuration["POSTURE_DB"];
        var embedded = string.IsNullOrWhiteSpace(configured)
            ? await EmbeddedPostgres.StartAsync(new() { Progress = progress }, cancellation)
            : null;
        var database = new Database(embedded?.ConnectionString ?? configured!, embedded);
        try
        {
            if (migrate)
                await database.MigrateAsync(embedded is not null || IsDevelopment(configuration), progress, cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public NpgsqlDataSource CreateSource() => CreateSource(ConnectionString);

    public static NpgsqlDataSource CreateSource(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.Timezone = "UTC";
        builder.ConnectionStringBuilder.ApplicationName = "posturetracker";
        builder.ConnectionStringBuilder.IncludeErrorDetail = false;
        // A process killed in the middle of a query must not hold the projections' lock until the query ends.
        builder.ConnectionStringBuilder.Options = "-c client_connection_check_interval=1s";
        return builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        if (_embedded is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await _embedded.DisposeAsync();
    }

    private static bool IsDevelopment(IConfiguration configuration) =>
        (configuration["DOTNET_ENVIRONMENT"] ?? configuration["ASPNETCORE_ENVIRONMENT"]) == Environments.Development;

    private async Task MigrateAsync(bool allowed, Action<string> progress, CancellationToken cancellation)
    {
        if (Migrations.Missing(ConnectionString) is not { Count: > 0 } missing)
            return;
        if (!allowed)
            throw new MigrationException(
                $"The database lacks {string.Join(", ", missing)}. Nothing changes a production schema by itself: "
                + "run the verb db-migrate first.", cause: null);
        progress($"Preparing the database ({string.Join(", ", missing)}) …");
        await Migrations.ApplyAsync(ConnectionString, cancellation);
    }
}
