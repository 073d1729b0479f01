using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;
using PostureTracker.Server.Verify;

namespace PostureTracker.Server.Tests.Verify;

public sealed class VerifyBooksTests(PostureServer posture)
{
    private static readonly string[] _tables = ["posting", "track", "cell", "statement_version"];

    [Fact]
    public async Task The_worked_example_is_clean()
    {
        await using var server = await LoadedAsync();

        var report = await VerifyAsync(server);

        report.Differences.ShouldBeEmpty();
        report.IsClean.ShouldBeTrue();
        (report.Position, report.Events, report.Versions).ShouldBe((26, 18, 18));
        report.Postings.ShouldBeGreaterThan(0);
        report.Cells.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_empty_ledger_is_clean()
    {
        await using var server = await posture.StartAsync();

        (await VerifyAsync(server)).ShouldSatisfyAllConditions(
            report => report.IsClean.ShouldBeTrue(), report => report.Events.ShouldBe(0));
    }

    [Fact]
    public async Task A_posting_altered_by_hand_is_named()
    {
        await using var server = await LoadedAsync();
        await RunAsync(server, """
            update posture.posting set weight = weight + 1
            where (sequence, ordinal) = (select sequence, ordinal from posture.posting
                where actor = 'PRK' and recipient = 'USA' and dimension = 1 and day = '2021-06-22' limit 1)
            """);

        var difference = (await VerifyAsync(server)).Differences.ShouldHaveSingleItem();

        (difference.Table, difference.Kind).ShouldBe(("posting", DifferenceKind.Altered));
        difference.Where.ShouldContain($"statement {Identity.Statement("desk", "S14")}");
        difference.Where.ShouldContain("actor PRK recipient USA dimension 1 day 2021-06-22");
        difference.Columns.ShouldHaveSingleItem().ShouldBe(new("weight", "766", "765"));
    }

    [Fact]
    public async Task A_missing_posting_and_one_too_many_are_named()
    {
        await using var server = await LoadedAsync();
        await RunAsync(server, "delete from posture.posting where (sequence, ordinal) = (4, 0)");
        await RunAsync(server, """
            insert into posture.posting
            select 1000, ordinal, statement, collection, actor, recipient, dimension, day, weight, value, basis, sign,
                   first
            from posture.posting where (sequence, ordinal) = (4, 1)
            """);

        (await VerifyAsync(server)).Differences.Select(difference => (difference.Table, difference.Kind))
            .ShouldBe([("posting", DifferenceKind.Missing), ("posting", DifferenceKind.Unfounded)]);
    }

    [Fact]
    public async Task A_cell_altered_by_a_single_bit_is_named()
    {
        await using var server = await LoadedAsync();
        await RunAsync(server, """
            update posture.cell set mean = mean + 1.2e-16 * sign(mean)
            where actor = 'PRK' and recipient = '*' and dimension = 1 and day = '2021-06-23'
            """);

        var difference = (await VerifyAsync(server)).Differences.ShouldHaveSingleItem();

        (difference.Table, difference.Kind).ShouldBe(("cell", DifferenceKind.Altered));
        difference.Where.ShouldBe("collection desk actor PRK recipient * dimension 1 day 2021-06-23");
        difference.Columns.ShouldHaveSingleItem().Column.ShouldBe("mean");
    }

    [Fact]
    public async Task A_statement_reworded_by_hand_is_named()
    {
        await using var server = await LoadedAsync();
        await RunAsync(server, $"""
            update posture.statement_version set content = jsonb_set(content, '{"{note}"}', '"other"')
            where statement = '{Identity.Statement("desk", "S14")}'
            """);

        var difference = (await VerifyAsync(server)).Differences.ShouldHaveSingleItem();

        (difference.Table, difference.Kind).ShouldBe(("statement_version", DifferenceKind.Altered));
        difference.Columns.ShouldHaveSingleItem().Column.ShouldBe("content");
        difference.ToString().ShouldContain($"statement {Identity.Statement("desk", "S14")} version 1");
    }

    [Fact]
    public async Task Refolding_from_the_events_gives_the_same_rows()
    {
        await using var server = await LoadedAsync();
        foreach (var table in _tables)
            await RunAsync(server, $"create table before_{table} as select * from posture.{table}");
        await RunAsync(server, "truncate " + string.Join(", ", _tables.Select(table => $"posture.{table}")));

        await using (var connection = await server.Source.OpenConnectionAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await new Refold(connection, RefoldTables.Stored).RunAsync(26, progress: null, default);
            await transaction.CommitAsync();
        }

        foreach (var table in _tables)
        {
            await using var command = server.Source.CreateCommand($"""
                select (select count(*) from (select * from before_{table} except all select * from posture.{table}) l)
                     + (select count(*) from (select * from posture.{table} except all select * from before_{table}) m),
                       (select count(*) from before_{table})
                """);
            await using var row = await command.ExecuteReaderAsync();
            await row.ReadAsync();
            row.GetInt64(0).ShouldBe(0, table);
            row.GetInt64(1).ShouldBeGreaterThan(0, table);
        }
    }

    private async Task<RunningServer> LoadedAsync()
    {
        var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);
        await server.CaughtUpAsync();
        return server;
    }

    private static Task<VerifyReport> VerifyAsync(RunningServer server) =>
        server.Services.GetRequiredService<VerifyBooks>().RunAsync(progress: null, default);

    private static async Task RunAsync(RunningServer server, string sql)
    {
        await using var command = server.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
