using Npgsql;
using PostureTracker.Server.Webhooks;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class SecretKeepingTests(PostureServer posture)
{
    [Fact]
    public async Task What_one_server_keeps_every_other_can_use_also_when_both_begin_at_once()
    {
        await using var source = NpgsqlDataSource.Create(await posture.CreateDatabaseAsync());
        SecretKeeping[] servers = [.. Enumerable.Range(0, 4).Select(_ => new SecretKeeping(source, TimeProvider.System))];
        byte[] secret = WebhookSecret.Generate();

        var kept = await Task.WhenAll(servers.Select(server => Task.Run(() => server.Protect(secret))));

        foreach (var server in servers.Append(new SecretKeeping(source, TimeProvider.System)))
            kept.ShouldAllBe(one => server.TryUnprotect(one).SequenceEqual(secret));
    }
}
