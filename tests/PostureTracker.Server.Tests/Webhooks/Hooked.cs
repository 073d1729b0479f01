using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Notices;
using PostureTracker.Server.Shifts;
using PostureTracker.Stances;

namespace PostureTracker.Server.Tests.Webhooks;

/// <summary>What tests of webhooks do with a server.</summary>
public static class Hooked
{
    /// <summary>A server that sends to this machine, and is in a hurry: two retries.</summary>
    public static readonly string[] Settings =
    [
        "--Webhooks:AllowPrivate=true", "--Webhooks:Polling=00:00:00.050", "--Webhooks:Timeout=00:00:10",
        "--Webhooks:Retries:0=00:00:00.050", "--Webhooks:Retries:1=00:00:00.100",
    ];

    public static Task<RunningServer> StartHookedAsync(this PostureServer posture) => posture.StartAsync(Settings);

    /// <summary>Registers a receiver.</summary>
    /// <param name="server">Where.</param>
    /// <param name="url">The receiver.</param>
    /// <param name="more">Further members, as JSON without braces.</param>
    /// <returns>The address of the webhook, and its secret.</returns>
    public static async Task<(string Path, string Secret)> HookAsync(
        this RunningServer server, string url, string more = "\"note\": null")
    {
        var registered = await server.SendAsync(HttpMethod.Post, "/v1/webhooks", $$"""{"url": "{{url}}", {{more}}}""");
        ((int)registered.Status).ShouldBe(201, registered.Json?.ToJsonString());
        return (registered.Headers["Location"], (string)registered["secret"]!);
    }

    /// <summary>Registers a receiver with a server that is a process of its own.</summary>
    /// <returns>Its secret.</returns>
    public static async Task<string> HookAsync(Uri server, string url)
    {
        using var http = new HttpClient { BaseAddress = server };
        using var body = new StringContent($$"""{"url": "{{url}}"}""", Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("/v1/webhooks", body);
        return (string)(await Reply.OfAsync(response))["secret"]!;
    }

    /// <summary>Announces a shift of the desk's, as the books would.</summary>
    public static async Task<long> AnnounceAsync(
        NpgsqlDataSource source, NoticeKind kind = NoticeKind.Crossed, string actor = "PRK",
        Dimension dimension = Dimension.Dialogue, bool confirmed = false, string collection = "desk")
    {
        var track = new Track(collection, new ActorCode(actor), null, dimension);
        var shift = new ShiftAnswer(
            track.Actor, null, dimension, new DateOnly(2021, 3, 1), "Cool", "Refusing", -0.3, -0.8, -2.5, Crossed: true,
            Surprise: true, Turn: false, 0.7, confirmed ? new DateOnly(2021, 3, 9) : null, [Guid.Empty]);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await NoticeTable.AppendAsync(
            connection,
            [new(7, kind, kind == NoticeKind.Withdrawn ? NoticeKind.Crossed : null, NoticeCause.Said, track, shift)],
            default);
        await using var last = new NpgsqlCommand("select max(id) from posture.notice", connection);
        var id = (long)(await last.ExecuteScalarAsync())!;
        await transaction.CommitAsync();
        return id;
    }

    /// <summary>The deliveries of a webhook, newest first, once none of them is on its way.</summary>
    /// <param name="server">Where.</param>
    /// <param name="path">The webhook.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="held">Whether some may wait, because the webhook is not active.</param>
    public static async Task<IReadOnlyList<JsonNode>> SettledAsync(
        this RunningServer server, string path, int count, bool held = true)
    {
        IReadOnlyList<JsonNode> deliveries = [];
        var reached = await IsReachedAsync(async () =>
        {
            var page = await server.SendAsync(HttpMethod.Get, $"{path}/deliveries", null);
            deliveries = [.. page["deliveries"].AsArray().Select(delivery => delivery!)];
            return deliveries.Count >= count && deliveries.All(delivery =>
                (string)delivery["state"]! != "pending" && (held || (string)delivery["state"]! != "waiting"));
        });
        reached.ShouldBeTrue($"they did not settle: {string.Join(',', deliveries.Select(one => one.ToJsonString()))}");
        deliveries.Count.ShouldBe(count);
        return deliveries;
    }

    public static async Task UntilAsync(Func<Task<bool>> reached) => (await IsReachedAsync(reached)).ShouldBeTrue();

    private static async Task<bool> IsReachedAsync(Func<Task<bool>> reached)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!await reached())
        {
            if (watch.Elapsed > TimeSpan.FromSeconds(30))
                return false;
            await Task.Delay(20);
        }

        return true;
    }
}
