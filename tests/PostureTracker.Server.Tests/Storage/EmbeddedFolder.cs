using Npgsql;
using PostureTracker.Server.Storage.Embedded;

namespace PostureTracker.Server.Tests.Storage;

/// <summary>A folder of its own for a private PostgreSQL, gone after the test.</summary>
public sealed class EmbeddedFolder : IDisposable
{
    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"posture-embedded-{Guid.NewGuid():N}");

    public string Cluster => Path.Combine(Root, "cluster");

    public string PidPath => Path.Combine(Cluster, "postmaster.pid");

    public bool IsServed => File.Exists(PidPath);

    public int ServerPid => int.Parse(File.ReadLines(PidPath).First(), null);

    public EmbeddedPostgresOptions Options => new()
    {
        Folder = Root,
        MayDownload = false,
        StartTimeout = TimeSpan.FromSeconds(30),
    };

    public async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions? options = null)
    {
        try
        {
            return await EmbeddedPostgres.StartAsync(options ?? Options, TestContext.Current.CancellationToken);
        }
        catch (EmbeddedPostgresException e) when (e.Message.Contains("three ways out", StringComparison.Ordinal))
        {
            Assert.Skip("This machine has no PostgreSQL 15 or newer.");
            throw;
        }
    }

    public static async Task<object?> AskAsync(EmbeddedPostgres postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
