namespace PostureTracker.Server.Tests.Storage;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly EmbeddedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Starts_on_an_empty_folder_and_keeps_what_was_committed()
    {
        await using (var first = await _folder.StartAsync())
        {
            first.Attached.ShouldBeFalse();
            first.DataFolder.ShouldBe(_folder.Cluster);
            (await EmbeddedFolder.AskAsync(first, "select current_database()")).ShouldBe("posture");
            await EmbeddedFolder.AskAsync(first, "create table said (words text); insert into said values ('peace')");
        }

        _folder.IsServed.ShouldBeFalse();
        await using var second = await _folder.StartAsync();
        (await EmbeddedFolder.AskAsync(second, "select words from said")).ShouldBe("peace");
    }

    [Fact]
    public async Task The_last_to_leave_stops_it()
    {
        await using var first = await _folder.StartAsync();
        await using var second = await _folder.StartAsync();
        second.Attached.ShouldBeTrue();
        second.Port.ShouldBe(first.Port);

        await first.DisposeAsync();
        (await EmbeddedFolder.AskAsync(second, "select 1")).ShouldBe(1);

        await second.DisposeAsync();
        _folder.IsServed.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_starting_at_once_share_one_server()
    {
        var both = await Task.WhenAll(_folder.StartAsync(), _folder.StartAsync());
        both.Select(postgres => postgres.Attached).ShouldBe([true, false], ignoreOrder: true);
        both[0].Port.ShouldBe(both[1].Port);
        await Task.WhenAll(both.Select(postgres => postgres.DisposeAsync().AsTask()));
        _folder.IsServed.ShouldBeFalse();
    }
}
