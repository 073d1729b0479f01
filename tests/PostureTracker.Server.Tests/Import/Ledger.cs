namespace PostureTracker.Server.Tests.Import;

/// <summary>What stands in the ledger, asked of the tables themselves.</summary>
internal static class Ledger
{
    public static async Task<T> AskAsync<T>(RunningServer server, string sql)
    {
        await using var command = server.Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static Task<long> EventsAsync(RunningServer server) =>
        AskAsync<long>(server, "select count(*) from posture.mt_events");
}
