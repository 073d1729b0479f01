using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Tests.Demo;

public sealed class WorkedExampleTests(PostureServer posture)
{
    private const double Tolerance = 1e-9;

    [Fact]
    public async Task It_comes_out_exactly_as_written_down_in_every_view_of_both_clocks()
    {
        await using var server = await LoadedAsync();

        foreach (var expected in ExpectedReading.All["exact"]!.AsArray())
        {
            var stance = await StanceAsync(
                server, (string)expected!["actor"]!, (string)expected["dimension"]!, (string)expected["asOf"]!,
                (string?)expected["knownAt"]);
            foreach (var number in (string[])["mean", "sd", "low", "high"])
                ((double)stance[number]!).ShouldBe((double)expected[number]!, Tolerance, expected.ToJsonString());
            ((string)stance["level"]!).ShouldBe((string)expected["level"]!);
            ((bool)stance["stale"]!).ShouldBe((bool)expected["stale"]!);
        }
    }

    [Fact]
    public async Task It_lies_within_the_ranges_of_its_coder()
    {
        await using var server = await LoadedAsync();

        foreach (var (actor, dimensions) in ExpectedReading.All["ranges"]!.AsObject())
        {
            foreach (var (dimension, range) in dimensions!.AsObject())
            {
                var mean = await MeanAsync(server, actor, dimension, "2021-06-25");
                mean.ShouldBeInRange((double)range![0]!, (double)range[1]!, $"{actor} {dimension}");
            }
        }
    }

    [Fact]
    public async Task It_keeps_the_orderings_of_its_coder()
    {
        await using var server = await LoadedAsync();
        ExpectedReading.All["orderings"]!.AsArray().Count.ShouldBe(5);

        var refusing = await MeanAsync(server, "PRK", "dialogue", "2021-06-25");
        refusing.ShouldBeLessThan(await MeanAsync(server, "PRK", "dialogue", "2021-06-18"));
        (await MeanAsync(server, "USA", "dialogue", "2021-06-25") - refusing).ShouldBeGreaterThanOrEqualTo(1.2);
        (await MeanAsync(server, "PRK", "provocation", "2021-06-25"))
            .ShouldBeLessThan(await MeanAsync(server, "PRK", "provocation", "2021-01-15"));
        var sanctions = await StanceAsync(server, "PRK", "sanctions", "2021-06-25", null);
        var dialogue = await StanceAsync(server, "PRK", "dialogue", "2021-06-25", null);
        ((double)sanctions["sd"]!).ShouldBeGreaterThan((double)dialogue["sd"]!);
        (await MeanAsync(server, "KOR", "sanctions", "2021-06-25")).ShouldBeNegative();
        (await MeanAsync(server, "NATO", "sanctions", "2021-06-25")).ShouldBePositive();
    }

    [Fact]
    public async Task It_shifts_exactly_as_written_down()
    {
        await using var server = await LoadedAsync();

        var answer = await server.GetAsync("/v1/shifts?recipient=any&asOf=2021-06-25");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        var shifts = answer["shifts"].AsArray();
        shifts.Count.ShouldBe(ExpectedReading.All["shifts"]!.AsArray().Count);
        foreach (var expected in ExpectedReading.All["shifts"]!.AsArray())
        {
            var shift = shifts.Single(shift => ((string[])["actor", "dimension", "on"])
                .All(member => (string?)shift![member] == (string?)expected![member]))!;
            foreach (var member in (string[])["from", "to", "confirmedOn"])
                ((string?)shift[member]).ShouldBe((string?)expected![member]);
            foreach (var number in (string[])["before", "after", "z", "confidence"])
                ((double)shift[number]!).ShouldBe((double)expected![number]!, Tolerance, expected.ToJsonString());
        }
    }

    [Fact]
    public async Task The_misspelt_speaker_is_Kim_Yo_Jong()
    {
        await using var server = await LoadedAsync();
        var sessions = server.Services.GetRequiredService<LedgerSessions>();
        await using var session = await sessions.OpenAsync(new("test", null), default);

        var stream = await session.StreamAsync(Identity.Statement("desk", "S02"), 0, default);

        var statement = RecordedStatement.Of(stream)!;
        statement.State.Statement.Speaker!.Name.ShouldBe("Kim Yong Jong");
        statement.State.Resolved.Speaker.ShouldBe("Kim Yo Jong");
        statement.State.Resolved.Role.ShouldBe("First vice department director, WPK Central Committee");
    }

    [Fact]
    public async Task Before_the_recoding_it_still_shows_the_first_reading()
    {
        await using var server = await LoadedAsync();

        var before = await StanceAsync(server, "PRK", "dialogue", "2021-06-18", "2021-06-18");
        var after = await StanceAsync(server, "PRK", "dialogue", "2021-06-18", "2021-06-23");

        ((double)before["mean"]!).ShouldBe(-0.3035368459870647, Tolerance);
        ((double)after["mean"]!).ShouldBe(-0.37620714065876787, Tolerance);
    }

    [Fact]
    public async Task Loading_twice_changes_nothing()
    {
        await using var server = await LoadedAsync();
        var positions = server.Services.GetRequiredService<Positions>();
        var before = await positions.RecordedAsync(default);

        (await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default))
            .ShouldBe(DemoOutcome.AlreadyLoaded);

        (await positions.RecordedAsync(default)).ShouldBe(before);
    }

    [Fact]
    public async Task A_ledger_with_other_things_in_it_is_left_alone()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement());

        (await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default))
            .ShouldBe(DemoOutcome.LedgerInUse);

        (await server.Services.GetRequiredService<Positions>().RecordedAsync(default)).ShouldBe(1);
    }

    private async Task<RunningServer> LoadedAsync()
    {
        var server = await posture.StartAsync();
        (await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default)).ShouldBe(DemoOutcome.Loaded);
        await server.CaughtUpAsync();
        return server;
    }

    private static async Task<double> MeanAsync(RunningServer server, string actor, string dimension, string asOf) =>
        (double)(await StanceAsync(server, actor, dimension, asOf, knownAt: null))["mean"]!;

    private static async Task<JsonNode> StanceAsync(
        RunningServer server, string actor, string dimension, string asOf, string? knownAt)
    {
        var known = knownAt is null ? "" : $"&knownAt={Uri.EscapeDataString(knownAt)}";
        var answer = await server.GetAsync($"/v1/postures/{actor}?recipient=any&asOf={asOf}{known}");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer["dimensions"][dimension].ShouldNotBeNull();
    }
}
