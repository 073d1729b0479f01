using System.Net;
using System.Text.Json.Nodes;
using PostureTracker.Server.Import;

namespace PostureTracker.Server.Tests.Import;

/// <summary>A history is imported whole and in its order, or not at all.</summary>
public sealed class HistoryOrderTests(PostureServer posture)
{
    [Fact]
    public async Task Out_of_order_nothing_is_written()
    {
        await using var server = await posture.StartAsync();

        var report = await History.ImportAsync(
            server,
            History.Appoint("2021-06-18T12:00:00Z"),
            History.Log("1", "2021-06-18T12:00:00Z"),
            History.Log("2", "2021-06-18T11:00:00Z"));

        (report.Lines, report.Written).ShouldBe((2, 0));
        report.Faults.ShouldHaveSingleItem().Line.ShouldBe(3);
        report.Faults[0].Faults[0].ShouldSatisfyAllConditions(
            fault => fault.Pointer.ShouldBe("/recordedAt"), fault => fault.Code.ShouldBe(Refusal.OutOfOrder));
        (await Ledger.EventsAsync(server)).ShouldBe(0);
    }

    [Fact]
    public async Task Into_a_ledger_with_later_events_nothing_is_written()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement());

        var report = await History.ImportAsync(
            server, History.Appoint("2021-06-18T12:00:00Z"), History.Log("1", "2021-06-18T12:00:00Z"));

        report.Faults.ShouldHaveSingleItem().Line.ShouldBe(1);
        report.Faults[0].Faults[0].Code.ShouldBe(Refusal.OutOfOrder);
        (await Ledger.EventsAsync(server)).ShouldBe(1);
    }

    [Fact]
    public async Task After_the_last_recorded_instant_a_history_goes_on()
    {
        await using var server = await posture.StartAsync();
        await History.ImportAsync(server, History.Log("1", "2021-06-18T12:00:00Z"));

        var report = await History.ImportAsync(
            server, History.Log("2", "2021-06-18T12:00:00Z"), History.Log("1", "2021-06-19T12:00:00Z"));

        (report.Written, report.Unchanged, report.Position).ShouldBe((1, 1, 2));
    }

    [Fact]
    public async Task Nothing_was_recorded_after_now()
    {
        await using var server = await posture.StartAsync();

        var report = await History.ImportAsync(
            server, History.Log("1", "2021-06-18T12:00:00Z"), History.Log("2", "9999-06-18T12:00:00Z"));

        report.Faults.ShouldHaveSingleItem().Line.ShouldBe(2);
        report.Faults[0].Faults[0].Code.ShouldBe(Refusal.InTheFuture);
        (await Ledger.EventsAsync(server)).ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_line_in_the_middle_writes_nothing_and_all_faults_are_told()
    {
        await using var server = await posture.StartAsync();
        var faulty = History.Log("2", "2021-06-19T12:00:00Z");
        faulty["statement"]!["actor"] = "NOBODY";
        faulty["statement"]!["form"] = "whisper";

        var report = await History.ImportAsync(server, string.Join('\n',
            History.Appoint("2021-06-18T12:00:00Z").ToJsonString(),
            History.Log("1", "2021-06-18T12:00:00Z").ToJsonString(),
            faulty.ToJsonString(),
            """{"op":"retract","recordedAt":"2021-06-19T12:00:00Z","by":"b","externalId":"none"}""",
            """{"op":"log","recordedAt":"2021-06-19T12:00:00Z","by":"b","statemnet":{}}""",
            """{"op":"sing","recordedAt":"2021-06-19T12:00:00Z","by":"b"}""",
            """{"op":"log","recordedAt":"2021-06-19T12:00:00Z","statement":{}}""",
            "{oops",
            History.Log("3", "2021-06-20T12:00:00Z").ToJsonString()));

        report.Written.ShouldBe(0);
        report.Faults.Select(refused => refused.Line).ShouldBe([3, 4, 5, 6, 7, 8]);
        report.Faults.Select(Told).ShouldBe([
            "/statement/actor:unknown-actor /statement/form:unknown-form", "/externalId:unknown-statement",
            "/statemnet:malformed-json", "/op:unknown-word", "/by:required", ":malformed-json"]);
        (await Ledger.EventsAsync(server)).ShouldBe(0);
        (await Ledger.AskAsync<long>(server, "select count(*) from posture.mt_streams")).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_refused_history_the_ledger_goes_on()
    {
        await using var server = await posture.StartAsync();
        await History.ImportAsync(
            server, History.Log("1", "2021-06-18T12:00:00Z"),
            History.Change("retract", "none", "2021-06-18T12:00:00Z", History.Reason));

        var logged = await server.PostAsync("/v1/statements", Some.Statement("1"));
        logged.Status.ShouldBe(HttpStatusCode.Created);

        (await server.SendAsync(HttpMethod.Get, $"/v1/postures/PRK?minPosition={logged["position"]}", json: null))
            .Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Beside_live_writers_nobody_fails()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement());
        using var stop = new CancellationTokenSource();
        var done = 0;
        var writers = Enumerable.Range(0, 8).Select(writer => WriteAsync($"{writer}")).ToList();

        // Not before something was written beside them, however busy the machine is.
        for (var attempt = 0; attempt < 20 || Volatile.Read(ref done) == 0; attempt++)
        {
            var report = await History.ImportAsync(server, History.Appoint("2021-06-18T12:00:00Z"));
            report.Faults.ShouldHaveSingleItem().Faults[0].Code.ShouldBe(Refusal.OutOfOrder);
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);

        async Task WriteAsync(string externalId)
        {
            var logged = await server.PostAsync("/v1/statements", Some.Statement(externalId));
            logged.Status.ShouldBe(HttpStatusCode.Created);
            var path = logged.Headers["Location"];
            for (var written = 0; ; written++)
            {
                if (stop.IsCancellationRequested)
                    return;
                var more = await server.PostAsync("/v1/statements", Some.Statement($"{externalId} {written}"));
                more.Status.ShouldBe(HttpStatusCode.Created);
                var change = written % 2 == 0 ? "retraction" : "reinstatement";
                var changed = await server.PostAsync($"{path}/{change}", History.Reason, "If-Match: *");
                changed.Status.ShouldBe(HttpStatusCode.OK);
                Interlocked.Increment(ref done);
            }
        }
    }

    private static string Told(LineFaults refused) =>
        string.Join(' ', refused.Faults.Select(fault => $"{fault.Pointer}:{fault.Code}"));
}
