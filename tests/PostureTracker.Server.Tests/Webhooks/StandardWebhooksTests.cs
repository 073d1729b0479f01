using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Webhooks;

/// <summary>Those who made Standard Webhooks verify what this server sends, with the library they publish.</summary>
public sealed class StandardWebhooksTests(PostureServer posture)
{
    private const string Verify = """
        const { Webhook } = require("standardwebhooks");
        const { secret, body, headers } = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const told = new Webhook(secret).verify(body, headers);
        for (const forge of [
            () => new Webhook(secret).verify(body + " ", headers),
            () => new Webhook(secret).verify(body, { ...headers, "webhook-id": "other" }),
            () => new Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").verify(body, headers)]) {
            let refused = false;
            try { forge(); } catch { refused = true; }
            if (!refused) throw new Error("a forgery was accepted");
        }
        console.log(told.type);
        """;

    [Fact]
    public async Task Their_library_verifies_it()
    {
        var folder = Directory.CreateTempSubdirectory("posture-standardwebhooks-").FullName;
        try
        {
            var installed = await InstallAsync(folder);
            Assert.SkipUnless(
                installed || Environment.GetEnvironmentVariable("CI") == "true",
                "This machine has no node and npm, or npm cannot install standardwebhooks.");
            installed.ShouldBeTrue("node, npm and standardwebhooks must be there where CI=true");
            await using var server = await posture.StartHookedAsync();
            await using var receiver = await Receiver.StartAsync();
            var (_, secret) = await server.HookAsync(receiver.Url);
            await Hooked.AnnounceAsync(server.Source);
            var received = await receiver.NextAsync();

            var (exitCode, output) = await RunAsync(folder, "node", Given(received, secret), "-e", Verify);

            exitCode.ShouldBe(0, output);
            output.Trim().ShouldBe("posture.crossed");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Given(Received received, string secret) => new JsonObject
    {
        ["secret"] = secret,
        ["body"] = System.Text.Encoding.UTF8.GetString(received.Body),
        ["headers"] = new JsonObject(received.Headers
            .Where(header => header.Key.StartsWith("webhook-", StringComparison.OrdinalIgnoreCase))
            .Select(header => KeyValuePair.Create(header.Key.ToLowerInvariant(), (JsonNode?)header.Value))),
    }.ToJsonString();

    private static async Task<bool> InstallAsync(string folder)
    {
        try
        {
            var (exitCode, _) = await RunAsync(
                folder, "npm", null,
                "install", "--no-audit", "--no-fund", "--prefix", folder, "standardwebhooks@1.1.1");
            return exitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(
        string folder, string program, string? input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output + await errors);
    }
}
