using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Import;

namespace PostureTracker.Server.Tests.Import;

/// <summary>Lines of a history, and their import.</summary>
internal static class History
{
    /// <summary>The body of a change that says why and nothing else.</summary>
    public static JsonObject Reason => new() { ["reason"] = "It says so" };

    public static JsonObject Log(string externalId, string recordedAt, string said = "2021-06-17") => new()
    {
        ["op"] = "log",
        ["recordedAt"] = recordedAt,
        ["by"] = "an old hand",
        ["statement"] = Some.Statement(externalId, said),
    };

    public static JsonObject Change(string op, string externalId, string recordedAt, JsonObject body)
    {
        var line = new JsonObject
        {
            ["op"] = op,
            ["recordedAt"] = recordedAt,
            ["by"] = "an old hand",
            ["externalId"] = externalId,
        };
        foreach (var (member, value) in body)
            line[member] = value?.DeepClone();
        return line;
    }

    public static JsonObject Appoint(string recordedAt) => (JsonObject)JsonNode.Parse($$"""
        {"op": "appoint", "recordedAt": "{{recordedAt}}", "by": "an old hand", "actor": "PRK",
         "speaker": {"name": "Kim Jong Un", "role": "supreme leader", "authority": 1, "from": "2011-12-17"}
        }
        """)!;

    public static Task<ImportReport> ImportAsync(RunningServer server, params JsonNode[] lines) =>
        ImportAsync(server, string.Join('\n', lines.Select(line => line.ToJsonString())));

    public static async Task<ImportReport> ImportAsync(RunningServer server, string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await server.Services.GetRequiredService<HistoryImport>().RunAsync(file, progress: null, default);
    }
}
