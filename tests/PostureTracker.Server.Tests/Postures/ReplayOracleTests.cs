using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;
using PostureTracker.Server.Verify;

namespace PostureTracker.Server.Tests.Postures;

public sealed class ReplayOracleTests(PostureServer posture, ITestOutputHelper output)
{
    private const int Changes = 60;
    private const int Questions = 200;
    private const double Tolerance = 1e-9;

    private static readonly Dictionary<string, string[]> _levels = new()
    {
        ["dialogue"] = ["Refusing", "Cool", "Noncommittal", "Open", "Engaged"],
        ["sanctions"] = ["For relief", "Leaning to relief", "Neutral", "Leaning to enforce", "Enforcing"],
        ["provocation"] = ["De-escalating", "Restrained", "Quiet", "Elevated", "Acute"],
    };

    [Fact]
    public async Task Any_past_view_is_what_a_slow_fold_of_the_events_then_known_gives()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);
        var record = new RandomRecord(server, random);
        for (var change = 0; change < Changes; change++)
            await record.AddAsync();
        await server.CaughtUpAsync();
        var events = await EventsAsync(server);

        for (var question = 0; question < Questions; question++)
            await AskAsync(server, random, events, $"seed {seed}, question {question}");

        (await server.Services.GetRequiredService<VerifyBooks>().RunAsync(null, default)).Differences.ShouldBeEmpty();
    }

    private static async Task AskAsync(
        RunningServer server, Random random, IReadOnlyList<StoredEvent> events, string question)
    {
        var actor = RandomRecord.Actors[random.Next(RandomRecord.Actors.Length)];
        var recipient = ((string?[])[null, "USA", "PRK", "JPN"])[random.Next(4)];
        var asOf = new DateOnly(2019, 10, 1).AddDays(random.Next(700));
        var last = events[random.Next(events.Count)];
        var bySequence = random.Next(2) == 0;
        var knownAt = bySequence ? $"seq:{last.Sequence}" : $"{last.At:yyyy-MM-ddTHH:mm:ss.ffffffZ}";
        var slow = SlowFold.Of(events
            .Where(one => bySequence ? one.Sequence <= last.Sequence : one.At <= last.At)
            .Select(one => (one.Stream, one.Type, one.Content)));

        var answer = await server.SendAsync(HttpMethod.Get,
            $"/v1/postures/{actor}?recipient={recipient ?? "any"}&asOf={asOf:yyyy-MM-dd}&knownAt={knownAt}",
            json: null);

        answer.Status.ShouldBe(HttpStatusCode.OK, question);
        foreach (var (dimension, levels) in _levels)
        {
            var expected = slow.Stance(actor, recipient, dimension, asOf);
            var stance = answer["dimensions"][dimension];
            var asked = $"{question}: {actor} to {recipient} on {dimension}, asOf {asOf:O}, knownAt {knownAt}";
            (stance is null).ShouldBe(expected is null, asked);
            if (expected is not var (mean, sd, level))
                continue;
            ((double)stance!["mean"]!).ShouldBe(mean, Tolerance, asked);
            ((double)stance["sd"]!).ShouldBe(sd, Tolerance, asked);
            ((string)stance["level"]!).ShouldBe(levels[level], asked);
        }
    }

    private static async Task<IReadOnlyList<StoredEvent>> EventsAsync(RunningServer server)
    {
        await using var command = server.Source.CreateCommand("""
            select seq_id, timestamp, stream_id::text, type, data from posture.mt_events
            where type like 'statement%' order by seq_id
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var events = new List<StoredEvent>();
        while (await rows.ReadAsync())
            events.Add(new(
                rows.GetInt64(0), rows.GetDateTime(1), rows.GetString(2), rows.GetString(3),
                JsonNode.Parse(rows.GetString(4))!));
        return events;
    }

    private sealed record StoredEvent(long Sequence, DateTime At, string Stream, string Type, JsonNode Content);
}
