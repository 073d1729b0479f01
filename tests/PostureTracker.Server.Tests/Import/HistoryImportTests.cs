using System.Net;
using System.Text.Json.Nodes;
using PostureTracker.Server.Import;

namespace PostureTracker.Server.Tests.Import;

public sealed class HistoryImportTests(PostureServer posture)
{
    private static readonly JsonObject _reason = new() { ["reason"] = "It says so" };

    [Fact]
    public async Task Every_op_does_what_it_says()
    {
        await using var server = await posture.StartAsync();

        const string statement = """
            "form":"leader-speech","sources":[{"name":"UN"}],"texts":[{"text":"no","language":"en","kind":"original"}]
            """;
        const string one = """ "collection":"archive","externalId":"1" """;

        var report = await History.ImportAsync(server, string.Join('\n',
            Line(1, "register", """ "actor":{"code":"OPCW","name":"Watch","kind":"organisation"} """),
            Line(2, "describe", """ "actor":{"code":"OPCW","aliases":["OIAC"]} """),
            Line(3, "register", """ "collection":{"name":"archive","kind":"human"} """),
            Line(4, "appoint", """ "actor":"OPCW","speaker":{"name":"One","role":"director","from":"2019"} """),
            Line(5, "leave", """ "actor":"OPCW","speaker":{"name":"One","on":"2019-12-31"} """),
            "",
            Line(6, "log", $$""" "statement":{ {{one}},{{statement}},"actor":"OPCW","said":"2020-01-04"} """),
            Line(7, "code", one + """ ,"signals":[{"dimension":"dialogue","value":-0.5,"confidence":1}] """),
            Line(8, "recode", one + """ ,"signals":[],"reason":"Says nothing" """),
            Line(9, "source", one + """ ,"name":"AP" """),
            Line(10, "correct", one
                + $$""" ,"reason":"Day","statement":{ {{statement}},"actor":"OPCW","said":"2020","signals":[]} """),
            Line(11, "retract", one + """ ,"reason":"A hoax" """),
            Line(12, "reinstate", one + """ ,"reason":"It was none" """)));

        report.Faults.ShouldBeEmpty();
        (report.Lines, report.Written, report.Unchanged, report.Position).ShouldBe((12, 12, 0, 12));
        (await Ledger.AskAsync<string>(server, "select string_agg(type, ' ' order by seq_id) from posture.mt_events"))
            .ShouldBe("actor_registered actor_described collection_registered speaker_appointed speaker_left "
                + "statement_logged statement_coded statement_recoded source_added statement_corrected "
                + "statement_retracted statement_reinstated");
        await server.CaughtUpAsync();
    }

    private static string Told(LineFaults refused) =>
        string.Join(' ', refused.Faults.Select(fault => $"{fault.Pointer}:{fault.Code}"));

    private static string Line(int day, string op, string rest) =>
        $$"""{"op":"{{op}}","recordedAt":"2020-01-{{day:00}}T00:00:00Z","by":"a",{{rest}}}""";

    [Fact]
    public async Task When_by_whom_and_by_what_is_kept_exactly()
    {
        await using var server = await posture.StartAsync();

        await History.ImportAsync(
            server,
            History.Appoint("2021-06-18T11:59:59.123456+09:00"),
            History.Log("1", "2021-06-18T12:00:00.000001Z"),
            History.Log("2", "2021-06-18T12:00:00.000002Z"),
            History.Change("retract", "1", "2021-06-18T12:00:00.000003Z", _reason));

        (await Ledger.AskAsync<string>(server, """
            select string_agg(timestamp::text, ' ' order by seq_id) from posture.mt_events
            """)).ShouldBe("2021-06-18 02:59:59.123456+00 2021-06-18 12:00:00.000001+00 "
                + "2021-06-18 12:00:00.000002+00 2021-06-18 12:00:00.000003+00");
        (await Ledger.AskAsync<long>(server, """
            select count(*) from posture.mt_events
            where user_name = 'an old hand' and headers->>'importer' = 'history' and correlation_id like 'history %'
            """)).ShouldBe(4);
    }

    [Fact]
    public async Task What_was_said_is_judged_by_the_day_it_was_recorded()
    {
        await using var server = await posture.StartAsync();

        var report = await History.ImportAsync(
            server,
            History.Log("east of there", "2021-06-16T10:00:00Z", said: "2021-06-17"),
            History.Log("not yet", "2021-06-17T09:59:59Z", said: "2021-06-18"));

        report.Faults.ShouldHaveSingleItem().Line.ShouldBe(2);
        report.Faults[0].Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/statement/said");
        report.Faults[0].Faults[0].Code.ShouldBe(Refusal.InTheFuture);
    }

    [Fact]
    public async Task What_it_was_resolved_to_is_taken_as_given()
    {
        await using var server = await posture.StartAsync();
        var line = History.Log("1", "2021-06-18T12:00:00Z");
        line["resolved"] = JsonNode.Parse("""
            {"authority": 0.123, "speaker": "Kim Jong Un", "role": null, "day": "2021-06-15", "echo": false}
            """);

        (await History.ImportAsync(server, line)).Faults.ShouldBeEmpty();

        await server.CaughtUpAsync();
        (await Ledger.AskAsync<string>(
            server, "select day || ' ' || weight from posture.posting where recipient = '*'")).ShouldBe("2021-06-15 123");
    }

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
            History.Change("retract", "none", "2021-06-18T12:00:00Z", _reason));

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
        var writers = Enumerable.Range(0, 8).Select(writer => WriteAsync($"{writer}")).ToList();

        for (var attempt = 0; attempt < 20; attempt++)
        {
            var report = await History.ImportAsync(server, History.Appoint("2021-06-18T12:00:00Z"));
            report.Faults.ShouldHaveSingleItem().Faults[0].Code.ShouldBe(Refusal.OutOfOrder);
        }

        await stop.CancelAsync();
        (await Task.WhenAll(writers)).Sum().ShouldBeGreaterThan(0);

        async Task<int> WriteAsync(string externalId)
        {
            var logged = await server.PostAsync("/v1/statements", Some.Statement(externalId));
            logged.Status.ShouldBe(HttpStatusCode.Created);
            var path = logged.Headers["Location"];
            for (var written = 0; ; written++)
            {
                if (stop.IsCancellationRequested)
                    return written;
                var more = await server.PostAsync("/v1/statements", Some.Statement($"{externalId} {written}"));
                more.Status.ShouldBe(HttpStatusCode.Created);
                var change = written % 2 == 0 ? "retraction" : "reinstatement";
                var changed = await server.PostAsync($"{path}/{change}", _reason.DeepClone(), "If-Match: *");
                changed.Status.ShouldBe(HttpStatusCode.OK);
            }
        }
    }
}
