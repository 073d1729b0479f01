using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Npgsql;

namespace PostureTracker.Server.Tests.Statements;

public sealed class KillTests(PostureServer posture)
{
    private const int Clients = 8;
    private const int Kills = 3;

    [Fact]
    public async Task Every_acknowledged_statement_survives_kill_9_exactly_once()
    {
        var database = await posture.CreateDatabaseAsync();
        var environment = new Dictionary<string, string> { ["POSTURE_DB"] = database };
        var acknowledged = new ConcurrentBag<string>();
        var sent = new ConcurrentBag<string>();

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var server = ServerProcess.Start(environment, null, "--urls", "http://127.0.0.1:0");
            using var http = new HttpClient { BaseAddress = await server.ListeningAsync() };
            var before = acknowledged.Count;
            var clients = Enumerable.Range(0, Clients).Select(client =>
                LogUntilItDiesAsync(http, $"K{kill}-{client}", sent, acknowledged)).ToList();
            await WaitForAsync(() => acknowledged.Count >= before + 60);
            await server.KillAsync();
            await Task.WhenAll(clients);
        }

        await using var restarted = await RunningServer.StartAsync(database);
        await restarted.CaughtUpAsync();
        var stored = await StoredAsync(restarted.Source);
        acknowledged.Except(stored).ShouldBeEmpty("an acknowledged statement was lost");
        stored.ShouldBeUnique();
        stored.Except(sent).ShouldBeEmpty("nothing is stored that was not sent");
        var stance = await restarted.GetAsync("/v1/postures/PRK");
        ((int)stance["dimensions"]["dialogue"]!["signals"]!).ShouldBe(stored.Count);
    }

    private static async Task LogUntilItDiesAsync(
        HttpClient http, string client, ConcurrentBag<string> sent, ConcurrentBag<string> acknowledged)
    {
        for (var i = 0; ; i++)
        {
            var externalId = $"{client}-{i}";
            sent.Add(externalId);
            try
            {
                using var body = new StringContent(
                    Some.Statement(externalId).ToJsonString(), Encoding.UTF8, "application/json");
                using var response = await http.PostAsync("/v1/statements", body);
                response.StatusCode.ShouldBe(HttpStatusCode.Created);
                acknowledged.Add(externalId);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static async Task<List<string>> StoredAsync(NpgsqlDataSource source)
    {
        var stored = new List<string>();
        await using var command = source.CreateCommand(
            "select data->'statement'->>'externalId' from posture.mt_events where type = 'statement_logged'");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            stored.Add(rows.GetString(0));
        return stored;
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
            await Task.Delay(20, patience.Token);
    }
}
