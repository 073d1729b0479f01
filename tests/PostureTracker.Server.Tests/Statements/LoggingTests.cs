using System.Net;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Statements;

public sealed class LoggingTests(PostureServer posture)
{
    [Fact]
    public async Task A_logged_statement_is_there_and_moves_the_stance()
    {
        await using var server = await posture.StartAsync();

        var logged = await server.PostAsync("/v1/statements", Some.Statement());

        logged.Status.ShouldBe(HttpStatusCode.Created);
        logged.ETag.ShouldBe("\"1\"");
        logged.Headers["Location"].ShouldBe($"/v1/statements/{logged["id"]}");
        ((string)logged["statement"]["reportedOn"]!).ShouldBeNull();
        ((string)logged["resolved"]["day"]!).ShouldBe("2021-06-17");
        var found = await server.GetAsync(logged.Headers["Location"]);
        JsonNode.DeepEquals(found["statement"], logged["statement"]).ShouldBeTrue();
        var stance = await server.GetAsync($"/v1/postures/PRK?minPosition={logged["position"]}");
        ((double)stance["dimensions"]["dialogue"]!["mean"]!)
            .ShouldBe(-0.2 * 0.36 / (0.36 + 0.09 * (1 + 1 / 3.0)), 1e-12);
        stance["dimensions"]["sanctions"].ShouldBeNull();
    }

    [Fact]
    public async Task The_same_statement_again_is_nothing_new_and_another_under_its_id_is_a_conflict()
    {
        await using var server = await posture.StartAsync();
        var first = await server.PostAsync("/v1/statements", Some.Statement("S1"));

        var again = await server.PostAsync("/v1/statements", Some.Statement("S1"));
        var other = await server.PostAsync("/v1/statements", Some.Statement("S1", said: "2021-06-18"));

        again.Status.ShouldBe(HttpStatusCode.OK);
        ((long)again["position"]!).ShouldBe((long)first["position"]!);
        other.Status.ShouldBe(HttpStatusCode.Conflict);
        other.Faults.ShouldBe([("/id", "other-content")]);
        (await CountAsync(server, "mt_events")).ShouldBe(1);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        await using var server = await posture.StartAsync();
        var statement = Some.Statement(said: "2999");
        statement["actor"] = "ATLANTIS";
        statement["form"] = "whisper";
        statement["sources"] = new JsonArray();
        statement["texts"]![0]!["text"] = "nul \0 inside";
        statement["authority"] = 0.5;
        statement["signals"]![0]!["value"] = 1.5;
        statement["links"] = new JsonArray(new JsonObject { ["kind"] = "rebuts", ["statement"] = "S99" });

        var refused = await server.PostAsync("/v1/statements", statement);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Headers["Content-Type"].ShouldBe("application/problem+json");
        refused.Faults.OrderBy(fault => fault.Pointer, StringComparer.Ordinal).ShouldBe(
        [
            ("/actor", "unknown-actor"),
            ("/authorityReason", "needs-reason"),
            ("/form", "unknown-form"),
            ("/links/0/statement", "unknown-statement"),
            ("/said", "in-the-future"),
            ("/signals/0/value", "out-of-range"),
            ("/sources", "required"),
            ("/texts/0/text", "bad-text"),
        ]);
        (await CountAsync(server, "mt_events")).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_key_sent_five_times_at_once_stores_one_statement()
    {
        await using var server = await posture.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            server.PostAsync("/v1/statements", Some.Statement(), "Idempotency-Key: one-and-the-same")));

        replies.ShouldAllBe(reply => reply.Status == HttpStatusCode.Created);
        replies.Select(reply => (string)reply["id"]!).Distinct().ShouldHaveSingleItem();
        replies.Count(reply => reply.Headers.ContainsKey("Idempotent-Replayed")).ShouldBe(4);
        (await CountAsync(server, "mt_events")).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_with_another_request_is_refused()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement(), "Idempotency-Key: k");

        var other = await server.PostAsync("/v1/statements", Some.Statement(said: "2021-06-18"), "Idempotency-Key: k");

        other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        other.Faults.ShouldBe([("", "key-reused")]);
    }

    [Fact]
    public async Task A_replay_is_the_answer_given_first_also_where_nothing_was_new()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement("S1"));

        var first = await server.PostAsync("/v1/statements", Some.Statement("S1"), "Idempotency-Key: late");
        var again = await server.PostAsync("/v1/statements", Some.Statement("S1"), "Idempotency-Key: late");

        (first.Status, again.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
    }

    [Fact]
    public async Task Of_twenty_sources_added_at_once_every_acknowledged_one_is_kept()
    {
        await using var server = await posture.StartAsync();
        var logged = await server.PostAsync("/v1/statements", Some.Statement());

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => server.PostAsync(
            $"{logged.Headers["Location"]}/sources", new JsonObject { ["name"] = $"Agency {i}" })));

        replies.ShouldAllBe(reply => reply.Status == HttpStatusCode.OK || reply.Status == HttpStatusCode.ServiceUnavailable);
        var kept = (await server.GetAsync(logged.Headers["Location"]))["statement"]["sources"]!.AsArray().Count;
        kept.ShouldBe(1 + replies.Count(reply => reply.Status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Thirty_two_clients_logging_at_once_meet_no_error()
    {
        await using var server = await posture.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 32).Select(async client =>
        {
            var statuses = new List<HttpStatusCode>();
            for (var i = 0; i < 5; i++)
                statuses.Add((await server.PostAsync("/v1/statements", Some.Statement($"C{client}-{i}"))).Status);
            return statuses;
        }));

        replies.SelectMany(statuses => statuses).ShouldAllBe(status => status == HttpStatusCode.Created);
        var stance = await server.GetAsync("/v1/postures/PRK?recipient=USA");
        ((int)stance["dimensions"]["dialogue"]!["signals"]!).ShouldBe(160);
    }

    private static async Task<long> CountAsync(RunningServer server, string table)
    {
        await using var command = server.Source.CreateCommand($"select count(*) from posture.{table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
