using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Import;

namespace PostureTracker.Server.Tests.Import;

public sealed class HostileLinesTests(PostureServer posture)
{
    private static readonly string[] _lines =
    [
        "[]", "1", "\"\"", "{}{}", "{\"op\"", "\u0000", new string('[', 100_000), "{\"op\":\"log\",\"op\":\"log\"}",
        "{\"\\ud800\":1}", "{\"actor\":\"\\ud800\"}", "{\"authority\":1e400}", "{\"authority\":1e-400}",
        "{\"externalId\":\"\\u0000\"}", "{\"texts\":[null],\"links\":[null],\"sources\":[null],\"signals\":[null]}",
        "{\"id\":\"00000000-0000-0000-0000-000000000000\"}", "{\"collection\":\"\\u0000\"}", "{\"said\":\"0001\"}",
        "{\"op\":\"log\"}", "{\"op\":1}", "{\"op\":\"register\"}", "{\"op\":\"retract\"}", "{\"op\":\"appoint\"}",
        "{\"op\":\"register\",\"actor\":{},\"collection\":{}}", "{\"op\":\"register\",\"collection\":{}}",
        "{\"op\":\"register\",\"actor\":{\"code\":\"\\u0000\"}}", "{\"op\":\"describe\",\"actor\":{\"code\":\"x\"}}",
        "{\"op\":\"leave\",\"actor\":\"PRK\",\"speaker\":{\"name\":\"Nobody\",\"on\":\"2021\"}}",
        "{\"op\":\"log\",\"statement\":{},\"resolved\":{\"authority\":-1,\"day\":\"x\"}}",
        "{\"op\":\"correct\",\"id\":\"x\"}",
        "{\"op\":\"source\",\"externalId\":\"\\u0000\",\"collection\":\"\\u0000\"}",
    ];

    [Fact]
    public async Task Every_line_of_nonsense_is_a_refused_line_of_statements()
    {
        await using var server = await posture.StartAsync();

        var report = await ImportStatementsAsync(server, Encoding.UTF8.GetBytes(string.Join('\n', _lines)));

        report.Faults.Select(refused => refused.Line).ShouldBe(Enumerable.Range(1, _lines.Length).Select(n => (long)n));
        report.Faults.ShouldAllBe(refused => refused.Faults.Count > 0);
    }

    [Fact]
    public async Task Every_line_of_nonsense_is_a_refused_line_of_history()
    {
        await using var server = await posture.StartAsync();
        var lines = _lines.Select(line => line.StartsWith("{\"op\":\"", StringComparison.Ordinal)
            ? line.Insert(1, "\"recordedAt\":\"2021-06-18T12:00:00Z\",\"by\":\"a\",")
            : line);

        var report = await History.ImportAsync(server, string.Join('\n', lines));

        report.Faults.Select(refused => refused.Line).ShouldBe(Enumerable.Range(1, _lines.Length).Select(n => (long)n));
        (await Ledger.EventsAsync(server)).ShouldBe(0);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var server = await posture.StartAsync();

        var report = await ImportStatementsAsync(server, [.. "{\"actor\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);

        report.Faults.ShouldHaveSingleItem();
    }

    private static async Task<ImportReport> ImportStatementsAsync(RunningServer server, byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        return await server.Services.GetRequiredService<NdjsonImport>().RunAsync(file, new("a"), null, default);
    }
}
