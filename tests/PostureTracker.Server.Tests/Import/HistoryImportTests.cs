using System.Net;
using System.Text.Json.Nodes;
using PostureTracker.Server.Import;

namespace PostureTracker.Server.Tests.Import;

public sealed class HistoryImportTests(PostureServer posture)
{
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
            History.Change("retract", "1", "2021-06-18T12:00:00.000003Z", History.Reason));

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
}
