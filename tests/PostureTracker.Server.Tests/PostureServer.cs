using Npgsql;
using PostureTracker.Server.Storage;
using PostureTracker.Server.Storage.Embedded;
using PostureTracker.Server.Tests;

[assembly: AssemblyFixture(typeof(PostureServer))]

namespace PostureTracker.Server.Tests;

/// <summary>A real PostgreSQL for the whole run, with a migrated template: each test gets a server of its own on a
/// database of its own, cloned from it.</summary>
public sealed class PostureServer : IAsyncLifetime
{
    private const string Template = "posture_template";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"posture-tests-{Guid.NewGuid():N}");
    private readonly SemaphoreSlim _cloning = new(1);
    private EmbeddedPostgres? _postgres;

    /// <summary>The PostgreSQL under test; its sessions believe to be in Seoul unless they say otherwise.</summary>
    public EmbeddedPostgres Postgres => _postgres!;

    public async ValueTask InitializeAsync()
    {
        _postgres = await EmbeddedPostgres.StartAsync(
            new()
            {
                Folder = _folder,
                Settings = new Dictionary<string, string>
                {
                    ["timezone"] = "Asia/Seoul",
                    ["max_connections"] = "400",
                },
            },
            default);
        await RunAsync($"create database {Template}");
        await Migrations.ApplyAsync(For(Template), default);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>The connection string of a new database with every migration applied.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await _cloning.WaitAsync();
        try
        {
            await RunAsync($"create database {name} template {Template}");
        }
        finally
        {
            _cloning.Release();
        }
        return For(name);
    }

    /// <summary>The connection string of a new, blank database.</summary>
    public async Task<string> CreateBlankDatabaseAsync()
    {
        var name = $"blank_{Guid.NewGuid():N}";
        await RunAsync($"create database {name}");
        return For(name);
    }

    /// <summary>A server, listening on a port of its own, on a new database.</summary>
    /// <param name="settings">Of the configuration, as <c>--Webhooks:AllowPrivate=true</c>.</param>
    public async Task<RunningServer> StartAsync(params string[] settings) =>
        await RunningServer.StartAsync(await CreateDatabaseAsync(), settings);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        _cloning.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string For(string database) =>
        new NpgsqlConnectionStringBuilder(_postgres!.ConnectionString) { Database = database }.ConnectionString;

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(For("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
