using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PostureTracker.Server.Hosting;
using PostureTracker.Server.Import;
using PostureTracker.Server.Storage;
using PostureTracker.Server.Storage.Embedded;

namespace PostureTracker.Benchmarks;

/// <summary>The product on a PostgreSQL of its own, durable settings on, over HTTP.</summary>
internal sealed class BenchLedger : IAsyncDisposable
{
    private readonly string _folder;
    private readonly EmbeddedPostgres _postgres;
    private readonly WebApplication _app;

    private BenchLedger(string folder, EmbeddedPostgres postgres, NpgsqlDataSource source, WebApplication app)
    {
        (_folder, _postgres, Source, _app) = (folder, postgres, source, app);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(10) };
    }

    public NpgsqlDataSource Source { get; }

    public HttpClient Http { get; }

    public static async Task<BenchLedger> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"posture-bench-{Guid.NewGuid():N}");
        var postgres = await EmbeddedPostgres.StartAsync(new() { Folder = folder }, default);
        await Migrations.ApplyAsync(postgres.ConnectionString, default);
        var source = Database.CreateSource(postgres.ConnectionString);
        var app = PostureWeb.Build(["--urls", "http://127.0.0.1:0"], source);
        await app.StartAsync();
        return new(folder, postgres, source, app);
    }

    public async Task RunAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Imports statements, and waits until they can be asked about.</summary>
    public async Task ImportAsync(IEnumerable<string> lines, string collection)
    {
        var file = Path.Combine(_folder, "statements.ndjson");
        await File.WriteAllLinesAsync(file, lines);
        await using (var content = File.OpenRead(file))
        {
            var report = await _app.Services.GetRequiredService<NdjsonImport>().RunAsync(
                content, new("benchmark") { Collection = collection }, progress: null, default);
            if (report.IsRefused)
                throw new InvalidOperationException(report.Faults[0].Faults[0].Detail);
        }

        File.Delete(file);
        await CatchUpAsync();
        await RunAsync("vacuum analyze");
    }

    public async Task CatchUpAsync()
    {
        var positions = new Positions(Source);
        await positions.WaitForAsync(await positions.RecordedAsync(default), TimeSpan.FromMinutes(10), default);
    }

    public async Task PostAsync(string path, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(path, body);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>How long each of some requests took, in milliseconds, sent one after the other once it is warm.</summary>
    public async Task<IReadOnlyList<double>> TimeAsync(string path, int times)
    {
        for (var warm = 0; warm < Math.Max(10, times / 5); warm++)
            await Http.GetStringAsync(path);
        var taken = new List<double>();
        for (var time = 0; time < times; time++)
        {
            var watch = Stopwatch.StartNew();
            await Http.GetByteArrayAsync(path);
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Source.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
