using Npgsql;
using PostureTracker.Server.Storage;
using Wolverine.Persistence.Durability;

namespace PostureTracker.Server.Tests.Storage;

public sealed class GuardTests(PostureServer posture)
{
    [Theory]
    [InlineData("update posture.mt_events set data = '{}'")]
    [InlineData("delete from posture.mt_events")]
    [InlineData("truncate posture.mt_events")]
    [InlineData("delete from posture.mt_streams")]
    [InlineData("truncate posture.mt_streams cascade")]
    [InlineData("set session_replication_role = replica; delete from posture.mt_events")]
    [InlineData("select posture.mt_archive_stream(id) from posture.mt_streams")]
    public async Task Nothing_recorded_is_changed_not_even_by_the_owner(string attempt)
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement());
        await server.CaughtUpAsync();

        await using var command = server.Source.CreateCommand(attempt);
        var refused = await Should.ThrowAsync<PostgresException>(command.ExecuteNonQueryAsync());

        refused.SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task What_the_stack_itself_changes_is_listed_here_and_nothing_else()
    {
        await using var server = await posture.StartAsync();
        var logged = await server.PostAsync("/v1/statements", Some.Statement());
        var path = logged.Headers["Location"];

        await server.SendAsync(HttpMethod.Post, $"{path}/retraction", """{"reason": "a hoax"}""", "If-Match: \"1\"");
        await server.CaughtUpAsync();

        await using var command = server.Source.CreateCommand("""
            select version, (select last_seq_id from posture.mt_event_progression where name = 'HighWaterMark')
            from posture.mt_streams
            """);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        row.GetInt64(0).ShouldBe(2, "the stream's version is updated in place");
        row.GetInt64(1).ShouldBe(2, "the high-water mark is updated in place");
    }

    [Fact]
    public async Task Events_are_stamped_by_the_databases_clock_whatever_its_time_zone()
    {
        await using var server = await posture.StartAsync();
        (await ScalarAsync<string>(server.Source, "select setting from pg_settings where name = 'TimeZone'"))
            .ShouldBe("UTC", "our sessions ask for UTC");
        await using var plain = NpgsqlDataSource.Create(server.ConnectionString);
        (await ScalarAsync<string>(plain, "show timezone")).ShouldBe("Asia/Seoul", "the server is elsewhere");

        var logged = await server.PostAsync("/v1/statements", Some.Statement());
        await server.SendAsync(HttpMethod.Post, $"{logged.Headers["Location"]}/retraction",
            """{"reason": "a hoax"}""", "If-Match: \"1\"");

        (await ScalarAsync<double>(plain, "select max(abs(extract(epoch from now() - timestamp)))::float8 from posture.mt_events"))
            .ShouldBeLessThan(30, "started and appended alike");
        (await ScalarAsync<bool>(plain, "select bool_and(timestamp <= now()) from posture.mt_events")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_blank_database_with_the_migrations_leaves_the_model_nothing_to_change()
    {
        await using var server = await posture.StartAsync();
        var store = (Marten.IDocumentStore)server.Services.GetService(typeof(Marten.IDocumentStore))!;

        await Should.NotThrowAsync(store.Storage.Database.AssertDatabaseMatchesConfigurationAsync());

        await using var command = server.Source.CreateCommand("alter table posture.mt_events drop column causation_id");
        await command.ExecuteNonQueryAsync();
        await Should.ThrowAsync<Exception>(store.Storage.Database.AssertDatabaseMatchesConfigurationAsync());
    }

    [Fact]
    public async Task They_leave_the_message_store_nothing_to_change_either()
    {
        await using var server = await posture.StartAsync();
        var messages = (Weasel.Core.Migrations.IDatabase)server.Services.GetService(typeof(IMessageStore))!;

        await Should.NotThrowAsync(messages.AssertDatabaseMatchesConfigurationAsync());

        await using var command = server.Source.CreateCommand(
            "drop index wolverine.idx_wolverine_incoming_envelopes_scheduled");
        await command.ExecuteNonQueryAsync();
        await Should.ThrowAsync<Exception>(messages.AssertDatabaseMatchesConfigurationAsync());
    }

    [Fact]
    public async Task Each_migration_is_applied_once_and_undone_by_its_drop()
    {
        var database = await posture.CreateBlankDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(database);
        var folder = Path.Combine(Repository.Root, "migrations");
        var drops = Directory.GetFiles(folder, "*.drop.sql").OrderDescending(StringComparer.Ordinal).ToList();
        var applied = drops.Select(drop => Path.GetFileName(drop).Replace(".drop.sql", ".sql")).Reverse();

        (await Migrations.ApplyAsync(database, default)).ShouldBe(applied);
        (await Migrations.ApplyAsync(database, default)).ShouldBeEmpty();
        foreach (var drop in drops)
        {
            await using var command = source.CreateCommand(await File.ReadAllTextAsync(drop));
            await command.ExecuteNonQueryAsync();
        }

        (await ScalarAsync<long>(source, "select count(*) from pg_namespace where nspname in ('posture', 'wolverine')"))
            .ShouldBe(0);
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
