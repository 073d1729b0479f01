using System.Diagnostics;
using System.Text;
using Npgsql;

namespace PostureTracker.Benchmarks;

/// <summary>Log one statement over HTTP, 16 clients, durable, against single-row INSERT commits by as many.</summary>
internal static class LoggingBenchmark
{
    private const int Clients = 16;
    private const int Rounds = 3;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    private const string Statement = """
        {"actor":"PRK","recipient":"USA","form":"leader-speech","said":"2021-06-17","sources":[{"name":"KCNA"}],
         "texts":[{"text":"prepared for both dialogue and confrontation","language":"en","kind":"official-translation"}],
         "signals":[{"dimension":"dialogue","value":-0.1,"confidence":0.6}]}
        """;

    public static async Task<Ratio> RunAsync()
    {
        List<double> logged = [], inserted = [];
        await using var ledger = await BenchLedger.StartAsync();
        await ledger.RunAsync("create table plain (id uuid primary key, content jsonb not null)");
        await CountAsync(() => LogAsync(ledger.Http), TimeSpan.FromSeconds(4));
        for (var round = 0; round < Rounds; round++)
        {
            inserted.Add(await CountAsync(() => InsertAsync(ledger.Source), Length));
            logged.Add(await CountAsync(() => LogAsync(ledger.Http), Length));
            await ledger.CatchUpAsync();
        }

        return new(
            "log one statement over HTTP, 16 clients, durable", "single-row INSERT commits, 16 clients",
            logged, inserted, "≥ 1/3");
    }

    private static async Task<double> CountAsync(Func<Task> work, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < length; count++)
                await work();
            return count;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task LogAsync(HttpClient http)
    {
        using var body = new StringContent(Statement, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("/v1/statements", body);
        response.EnsureSuccessStatusCode();
    }

    private static async Task InsertAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("insert into plain values ($1, $2::jsonb)");
        command.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        command.Parameters.Add(new() { Value = Statement });
        await command.ExecuteNonQueryAsync();
    }
}
