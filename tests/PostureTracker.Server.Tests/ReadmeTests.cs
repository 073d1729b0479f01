using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests;

/// <summary>The README is run as it stands: its first command, and each request against the answer beside it.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task Its_commands_do_what_it_says()
    {
        Text.ShouldContain("dotnet run --project src/PostureTracker.Server -- demo --serve\ndotnet test\n");
        var folder = Path.Combine(Path.GetTempPath(), $"posture-readme-{Guid.NewGuid():N}");
        var environment = new Dictionary<string, string> { ["POSTURE_DATA"] = folder, ["POSTURE_DB"] = "" };
        await using (var server = ServerProcess.Start(environment, null, "demo", "--serve", "--urls", "http://127.0.0.1:0"))
        {
            var url = await server.ListeningAsync();
            foreach (Match request in Requests().Matches(Text))
                await AnswersAsync(request.Groups[1].Value, request.Groups[2].Value, url);
            server.Output.ShouldContain("North Korea towards anyone");
            server.Output.ShouldContain("/v1/postures?asOf=2021-06-25");
            await server.StopAsync();
        }
        Directory.Exists(folder).ShouldBeTrue();
        File.Exists(Path.Combine(folder, "cluster", "postmaster.pid")).ShouldBeFalse("stopping it stops the database too");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task AnswersAsync(string command, string shown, Uri url)
    {
        var asked = command.Replace("http://127.0.0.1:5080", url.GetLeftPart(UriPartial.Authority));
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", asked]) { RedirectStandardOutput = true })!;
        var answer = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Holds(JsonNode.Parse(answer)!, JsonNode.Parse(shown)!, asked);
    }

    /// <summary>Every member shown must be answered just so; more may be.</summary>
    private static void Holds(JsonNode? answered, JsonNode? shown, string where)
    {
        if (shown is JsonObject members)
        {
            foreach (var (name, member) in members)
                Holds(answered![name], member, $"{where} /{name}");
        }
        else if (shown is JsonArray elements)
        {
            answered!.AsArray().Count.ShouldBe(elements.Count, where);
            for (var i = 0; i < elements.Count; i++)
                Holds(answered[i], elements[i], $"{where} /{i}");
        }
        else
            JsonNode.DeepEquals(answered, shown).ShouldBeTrue($"{where}: {answered?.ToJsonString()} for {shown?.ToJsonString()}");
    }

    [GeneratedRegex("```sh\n(curl .*?)\n```\n```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Requests();
}
