using System.Diagnostics;
using Npgsql;

namespace PostureTracker.Server.Storage.Embedded;

/// <summary>How to reach the server of a cluster: as its superuser, over loopback.</summary>
internal sealed class ClusterLogin(ClusterFolder folder, string password)
{
    private const string Posture = "posture";
    private const string Maintenance = "postgres";

    public string ConnectionString(int port) => For(port, Posture).ConnectionString;

    /// <summary>A connection of its own to the database that is nobody's.</summary>
    public async Task<NpgsqlConnection> OpenAsync(int port, CancellationToken cancellation)
    {
        var login = For(port, Maintenance);
        (login.Pooling, login.Timeout, login.ApplicationName) = (false, 5, "posture-presence");
        var connection = new NpgsqlConnection(login.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The port of the server that runs this cluster, once it answers; null when none runs.</summary>
    public async Task<int?> RunningPortAsync(TimeSpan patience, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (PostmasterPid.Read(folder) is { } claim && claim.IsServing(folder))
        {
            if (await AnswersAsync(claim.Port, cancellation))
            {
                return claim.Port;
            }

            if (waited.Elapsed > patience)
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL (process {claim.Pid}) runs the cluster in {folder.DataFolder} but has not answered on "
                    + $"port {claim.Port} for {patience.TotalSeconds:0} seconds. Wait for it, or end that process, and "
                    + $"start again; its log is {folder.LogPath}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }

        return null;
    }

    public async Task MakeDatabaseAsync(int port, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(port, cancellation);
        await using var find = new NpgsqlCommand(
            $"select 1 from pg_database where datname = '{Posture}'", connection);
        if (await find.ExecuteScalarAsync(cancellation) is null)
        {
            await using var make = new NpgsqlCommand($"create database {Posture}", connection);
            await make.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await OpenAsync(port, cancellation);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new EmbeddedPostgresException(
                $"The PostgreSQL on port {port} does not take the password in {folder.PasswordPath}. Restore that file "
                + $"and {folder.DataFolder} from the same backup; if that server is another cluster's, delete "
                + $"{folder.PidPath}.");
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private NpgsqlConnectionStringBuilder For(int port, string database) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Username = "postgres",
        Password = password,
        Database = database,
    };
}
