using PostureTracker.Codebook;
using PostureTracker.Server.Notices;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class FilterTests(PostureServer posture)
{
    [Theory]
    [InlineData("\"note\": \"all\"", "crossed confirmed withdrawn usa sanctions")]
    [InlineData("\"actors\": [\"PRK\"]", "crossed confirmed withdrawn sanctions")]
    [InlineData("\"actors\": [\"USA\", \"KOR\"]", "usa")]
    [InlineData("\"actors\": []", "crossed confirmed withdrawn usa sanctions")]
    [InlineData("\"dimensions\": [\"sanctions\"]", "sanctions")]
    [InlineData("\"kinds\": [\"confirmed\", \"withdrawn\"]", "confirmed withdrawn")]
    [InlineData("\"confirmed\": true", "confirmed withdrawn")]
    [InlineData("\"confirmed\": false", "crossed usa sanctions")]
    [InlineData("\"confirmed\": false, \"actors\": [\"PRK\"], \"dimensions\": [\"dialogue\"]", "crossed")]
    [InlineData("\"collection\": \"gdelt\"", "gdelt")]
    public async Task A_webhook_is_told_what_it_asked_for(string asked, string told)
    {
        await using var server = await posture.StartHookedAsync();
        await using var receiver = await Receiver.StartAsync();
        var (path, _) = await server.HookAsync(receiver.Url, asked);
        var (all, _) = await server.HookAsync(receiver.Url);
        var (gdelt, _) = await server.HookAsync(receiver.Url, "\"collection\": \"gdelt\"");

        var notices = new Dictionary<string, long>
        {
            ["crossed"] = await Hooked.AnnounceAsync(server.Source),
            ["confirmed"] = await Hooked.AnnounceAsync(server.Source, NoticeKind.Confirmed, confirmed: true),
            ["withdrawn"] = await Hooked.AnnounceAsync(server.Source, NoticeKind.Withdrawn, confirmed: true),
            ["usa"] = await Hooked.AnnounceAsync(server.Source, actor: "USA"),
            ["sanctions"] = await Hooked.AnnounceAsync(server.Source, dimension: Dimension.Sanctions),
            ["gdelt"] = await Hooked.AnnounceAsync(server.Source, collection: "gdelt"),
        };
        await server.SettledAsync(all, 5);
        await server.SettledAsync(gdelt, 1);

        var wanted = told.Split(' ').Select(name => $"notice-{notices[name]}").Reverse().ToList();
        (await server.SettledAsync(path, wanted.Count)).Select(one => (string)one["occurrence"]!).ShouldBe(wanted);
    }
}
