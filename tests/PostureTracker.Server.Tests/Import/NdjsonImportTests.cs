using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Import;

namespace PostureTracker.Server.Tests.Import;

public sealed class NdjsonImportTests(PostureServer posture)
{
    private static readonly NdjsonOptions _desk = new("desk officer");

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var server = await posture.StartAsync();
        var file = Lines(450) + "\n" + Some.Statement().ToJsonString() + "\n" + Some.Statement().ToJsonString();

        var first = await ImportAsync(server, file, _desk);
        var second = await ImportAsync(server, file, _desk);

        (first.Lines, first.Written, first.Unchanged, first.Faults.Count).ShouldBe((452, 452, 0, 0));
        (second.Lines, second.Written, second.Unchanged, second.Faults.Count).ShouldBe((452, 0, 452, 0));
        (await Ledger.EventsAsync(server)).ShouldBe(452);
        (await Ledger.AskAsync<long>(server, """
            select count(*) from posture.mt_events
            where user_name = 'desk officer' and headers->>'importer' = 'ndjson'
              and timestamp between now() - interval '1 minute' and now()
            """)).ShouldBe(452);
        await server.CaughtUpAsync();
    }

    [Fact]
    public async Task Bad_lines_are_reported_and_the_others_written()
    {
        await using var server = await posture.StartAsync();
        var echo = Some.Statement("4");
        echo["links"] = new System.Text.Json.Nodes.JsonArray(
            new System.Text.Json.Nodes.JsonObject { ["kind"] = "echoes", ["statement"] = "1" });
        var again = Some.Statement("1", said: "2021-06-16");

        var report = await ImportAsync(server, string.Join('\n',
            Some.Statement("1").ToJsonString(),
            "{\"actor\": \"PRK\", ",
            "{\"actor\": \"PRK\", \"colour\": 1}",
            "{\"actor\": 1}",
            "null",
            "",
            "{}",
            echo.ToJsonString(),
            again.ToJsonString()), _desk);

        (report.Lines, report.Written, report.Unchanged).ShouldBe((8, 2, 0));
        report.Faults.Select(refused => refused.Line).ShouldBe([2, 3, 4, 5, 7, 9]);
        report.Faults[1].Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/colour");
        report.Faults[2].Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/actor");
        report.Faults[4].Faults.Select(fault => fault.Pointer)
            .ShouldBe(["/actor", "/form", "/said", "/sources", "/texts"], ignoreOrder: true);
        report.Faults[5].Faults.ShouldHaveSingleItem().Code.ShouldBe(Refusal.OtherContent);
        (await Ledger.EventsAsync(server)).ShouldBe(2);
    }

    [Fact]
    public async Task A_dry_run_decides_everything_and_writes_nothing()
    {
        await using var server = await posture.StartAsync();
        var file = Lines(250) + "\n" + Some.Statement("0").ToJsonString() + "\n{}";

        var report = await ImportAsync(server, file, _desk with { DryRun = true });

        (report.Lines, report.Written, report.Unchanged, report.Faults.Count).ShouldBe((252, 250, 1, 1));
        (await Ledger.EventsAsync(server)).ShouldBe(0);
    }

    [Fact]
    public async Task It_stops_with_the_batch_in_which_there_were_too_many_errors()
    {
        await using var server = await posture.StartAsync();

        var report = await ImportAsync(server, "{}\nx\ny\n" + Lines(3), _desk with { MaxErrors = 2 });

        (report.Lines, report.Written, report.Faults.Count).ShouldBe((3, 0, 3));
    }

    [Fact]
    public async Task Resuming_passes_over_what_is_there()
    {
        await using var server = await posture.StartAsync();
        await ImportAsync(server, Lines(2), _desk);

        var changed = Some.Statement("0", said: "2021-06-16").ToJsonString() + "\n"
            + Some.Statement("9").ToJsonString();
        var report = await ImportAsync(server, changed, _desk with { Resume = true });

        (report.Written, report.Unchanged, report.Faults.Count).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task A_line_that_names_no_collection_goes_to_the_one_given()
    {
        await using var server = await posture.StartAsync();

        await ImportAsync(server, Lines(1), _desk with { Collection = "gdelt" });
        await server.CaughtUpAsync();

        (await Ledger.AskAsync<string>(server, "select min(collection) from posture.posting")).ShouldBe("gdelt");
    }

    [Fact]
    public async Task A_line_longer_than_the_longest_is_refused_and_the_next_read()
    {
        await using var server = await posture.StartAsync();

        var report = await ImportAsync(
            server, new string(' ', 10) + new string('x', NdjsonLines.LongestLine + 1) + "\r\n" + Lines(1), _desk);

        report.Faults.ShouldHaveSingleItem().Faults[0].Code.ShouldBe(Refusal.TooLong);
        report.Written.ShouldBe(1);
    }

    private static string Lines(int count) => string.Join('\n',
        Enumerable.Range(0, count).Select(number => Some.Statement($"{number}").ToJsonString()));

    private static async Task<ImportReport> ImportAsync(RunningServer server, string text, NdjsonOptions options)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await server.Services.GetRequiredService<NdjsonImport>().RunAsync(file, options, null, default);
    }
}
