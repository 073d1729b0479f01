using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Demo;

/// <summary>What the worked example must come out as, written down before this program existed.</summary>
internal static class ExpectedReading
{
    public static JsonNode All { get; } = Read();

    private static JsonNode Read()
    {
        using var file = typeof(ExpectedReading).Assembly.GetManifestResourceStream("demo/expected.json")!;
        return JsonNode.Parse(file)!;
    }
}
