using System.Text.Json.Nodes;
using PostureTracker.Server.Tests.Notices;

namespace PostureTracker.Server.Tests.Previews;

/// <summary>Previews every write before it is sent, and holds the outcome to it.</summary>
internal sealed class PreviewedRecord(RunningServer server)
{
    public int Compared { get; private set; }

    public int Shifted { get; private set; }

    public async Task<Reply> WriteAsync(string path, JsonObject body, string[] headers)
    {
        if (path == "/v1/statements")
            body["externalId"] = $"{Guid.NewGuid()}";
        await server.CaughtUpAsync();
        var previewed = await server.PostAsync($"{path}/preview", (JsonObject)body.DeepClone());
        var seen = await NoticeTests.NoticesAsync(server, "?limit=1");
        var written = await server.PostAsync(path, body, headers);
        if (previewed.Status != System.Net.HttpStatusCode.OK)
        {
            written.Status.ShouldBe(previewed.Status, $"{path} {previewed.Json}");
            return written;
        }

        await server.CaughtUpAsync();
        foreach (var track in previewed["tracks"].AsArray())
            await CompareAsync(track!);
        await CompareShiftsAsync(previewed, seen is [var last] ? (long)last["id"]! : 0);
        Compared++;
        return written;
    }

    private async Task CompareAsync(JsonNode track)
    {
        var (after, now) = (track["after"], track["now"]!["after"]);
        ShouldBe(await StanceAsync(track, $"&asOf={track["on"]}"), after);
        ShouldBe(await StanceAsync(track, ""), now);
    }

    /// <summary>What was announced is what was foretold.</summary>
    private async Task CompareShiftsAsync(Reply previewed, long last)
    {
        var notices = (await NoticeTests.NoticesAsync(server, "?limit=1000")).Where(notice => (long)notice["id"]! > last).ToList();
        var foretold = previewed["tracks"].AsArray().Select(track => track!["shifts"]!).ToList();
        Texts(notices.Where(notice => Kind(notice) is "crossed" or "surprise" or "turn"))
            .ShouldBe(Foretold("appear"), ignoreOrder: true);
        Texts(notices.Where(notice => Kind(notice) == "confirmed")).ShouldBe(Foretold("confirm"), ignoreOrder: true);
        Texts(notices.Where(notice => Kind(notice) == "withdrawn" && (string)notice["withdraws"]! != "confirmed"))
            .ShouldBe(Foretold("disappear"), ignoreOrder: true);
        Texts(notices.Where(notice => Kind(notice) == "withdrawn" && (string)notice["withdraws"]! == "confirmed"))
            .ShouldBe(Foretold("unconfirm"), ignoreOrder: true);
        Shifted += notices.Count;

        static string Kind(JsonNode notice) => (string)notice["kind"]!;

        static IEnumerable<string> Texts(IEnumerable<JsonNode> found) =>
            found.Select(notice => notice["shift"]!.ToJsonString()).Distinct();

        IEnumerable<string> Foretold(string what) =>
            foretold.SelectMany(shifts => shifts[what]!.AsArray().Select(shift => shift!.ToJsonString()));
    }

    private async Task<JsonNode?> StanceAsync(JsonNode track, string asOf) =>
        (await server.GetAsync($"/v1/postures/{track["actor"]}?recipient={(string?)track["recipient"] ?? "any"}{asOf}"))
            ["dimensions"][(string)track["dimension"]!];

    private static void ShouldBe(JsonNode? actual, JsonNode? expected)
    {
        (actual is null).ShouldBe(expected is null, $"{actual} for {expected}");
        foreach (var (name, member) in expected?.AsObject() ?? [])
            JsonNode.DeepEquals(actual![name], member).ShouldBeTrue($"{name}: {actual} for {expected}");
    }
}
