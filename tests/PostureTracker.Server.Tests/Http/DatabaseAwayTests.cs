using System.Net;
using Npgsql;
using PostureTracker.Server.Storage;
using PostureTracker.Server.Storage.Embedded;

namespace PostureTracker.Server.Tests.Http;

public sealed class DatabaseAwayTests
{
    [Fact]
    public async Task While_the_database_is_away_it_says_so_and_goes_on_when_it_is_back()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"posture-away-{Guid.NewGuid():N}");
        var postgres = await EmbeddedPostgres.StartAsync(new() { Folder = folder }, default);
        await Migrations.ApplyAsync(postgres.ConnectionString, default);
        await using (var server = await RunningServer.StartAsync(postgres.ConnectionString))
        {
            await server.PostAsync("/v1/statements", Some.Statement("S1"));
            await server.CaughtUpAsync();
            await postgres.DisposeAsync();

            var read = await server.SendAsync(HttpMethod.Get, "/v1/postures", null);
            var write = await server.PostAsync("/v1/statements", Some.Statement("S2"));
            var ready = await server.SendAsync(HttpMethod.Get, "/health/ready", null);
            var live = await server.SendAsync(HttpMethod.Get, "/health/live", null);

            foreach (var reply in new[] { read, write, ready })
            {
                reply.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
                reply.Headers.ShouldContainKey("Retry-After");
                reply.Headers["Content-Type"].ShouldBe("application/problem+json");
            }
            live.Status.ShouldBe(HttpStatusCode.OK);

            postgres = await EmbeddedPostgres.StartAsync(new() { Folder = folder }, default);
            var again = await server.PostAsync("/v1/statements", Some.Statement("S2"));
            again.Status.ShouldBe(HttpStatusCode.Created);
            await server.CaughtUpAsync();
        }
        NpgsqlConnection.ClearAllPools();
        await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
