using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Notices;

namespace PostureTracker.Server.Tests.Notices;

public sealed class NoticeStreamTests(PostureServer posture)
{
    [Fact]
    public async Task A_notice_arrives_as_an_event_as_the_list_has_it()
    {
        await using var server = await posture.StartAsync();
        await NoticeTests.LogAsync(server, "2021-01-01", 0.8m);
        await NoticeTests.LogAsync(server, "2021-02-01", 0.8m);
        await using var reader = await EventReader.OpenAsync(server.Http, "?recipient=any&kind=crossed");
        await reader.LineAsync();

        await NoticeTests.LogAsync(server, "2021-03-01", -1m);
        var sent = (await reader.NextAsync())!.Value;

        var listed = (await NoticeTests.NoticesAsync(server, "?recipient=any&kind=crossed")).ShouldHaveSingleItem();
        sent.Name.ShouldBe("crossed");
        sent.Id.ShouldBe(((long)listed["id"]!).ToString());
        sent.Notice.ToJsonString().ShouldBe(listed.ToJsonString());
    }

    [Fact]
    public async Task It_goes_on_where_it_was_across_a_restart_of_the_server()
    {
        var database = await posture.CreateDatabaseAsync();
        List<string> seen = [];
        await using (var server = await RunningServer.StartAsync(database))
        {
            await NoticeTests.LogAsync(server, "2021-01-01", 0.8m);
            await using var reader = await EventReader.OpenAsync(server.Http, "?after=0");
            await NoticeTests.LogAsync(server, "2021-02-01", -1m);
            seen.Add((await reader.NextAsync())!.Value.Id);
        }

        await using var again = await RunningServer.StartAsync(database);
        await NoticeTests.LogAsync(again, "2021-03-01", 1m);
        var all = await NoticeTests.NoticesAsync(again, "");
        await using var resumed = await EventReader.OpenAsync(again.Http, lastEventId: seen[0]);
        while (seen.Count < all.Count)
            seen.Add((await resumed.NextAsync())!.Value.Id);

        seen.ShouldBe(all.Select(notice => ((long)notice["id"]!).ToString()).Reverse());
    }

    [Fact]
    public async Task A_slow_reader_misses_nothing_and_a_stopping_server_ends_the_stream()
    {
        var server = await posture.StartAsync();
        await using (var insert = server.Source.CreateCommand("""
            insert into posture.notice (sequence, kind, webhook)
            select 1, 'parked', gen_random_uuid() from generate_series(1, 5000)
            """))
            await insert.ExecuteNonQueryAsync();
        await using var reader = await EventReader.OpenAsync(server.Http, lastEventId: "0");

        for (var id = 1; id <= 5000; id++)
            (await reader.NextAsync())!.Value.Id.ShouldBe($"{id}");
        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_quiet_stream_says_that_it_is_alive()
    {
        await using var server = await posture.StartAsync();
        server.Services.GetRequiredService<NoticeStreams>().Heartbeat = TimeSpan.FromMilliseconds(100);
        await using var reader = await EventReader.OpenAsync(server.Http);

        string?[] lines = [await Line(), await Line(), await Line(), await Line(), await Line(), await Line()];

        lines.ShouldBe(["retry: 2000", "", ":", "", ":", ""]);

        Task<string?> Line() => reader.LineAsync();
    }

    [Fact]
    public async Task Notices_that_were_not_asked_for_do_not_keep_a_stream_silent()
    {
        await using var server = await posture.StartAsync();
        server.Services.GetRequiredService<NoticeStreams>().Heartbeat = TimeSpan.FromMilliseconds(600);
        await using var reader = await EventReader.OpenAsync(server.Http, "?actor=CHN");
        using var ended = new CancellationTokenSource();
        var announcing = Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                await using var insert = server.Source.CreateCommand("""
                    insert into posture.notice (sequence, kind, webhook) values (1, 'parked', gen_random_uuid())
                    """);
                await insert.ExecuteNonQueryAsync();
                await Task.Delay(100);
            }
        });

        List<string?> lines = [];
        while (lines.Count < 4)
            lines.Add(await reader.LineAsync().WaitAsync(TimeSpan.FromSeconds(10)));
        await ended.CancelAsync();
        await announcing;

        lines.ShouldBe(["retry: 2000", "", ":", ""]);
    }

    [Theory]
    [InlineData("?kind=mood", null, 400)]
    [InlineData("?actor=XYZ", null, 422)]
    [InlineData("?asOf=2021-06-25", null, 400)]
    [InlineData("", "twelve", 400)]
    public async Task What_it_cannot_follow_is_refused(string query, string? lastEventId, int status)
    {
        await using var server = await posture.StartAsync();

        var refused = await server.SendAsync(
            HttpMethod.Get, $"/v1/notices/stream{query}", null, lastEventId is null ? [] : [$"Last-Event-ID: {lastEventId}"]);

        ((int)refused.Status).ShouldBe(status);
        refused.Faults.ShouldHaveSingleItem();
    }
}
