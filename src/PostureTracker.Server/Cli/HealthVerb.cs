using System.CommandLine;
using PostureTracker.Server.Hosting;

namespace PostureTracker.Server.Cli;

/// <summary><c>health</c>: whether a running server is ready; what a container asks, which has no curl.</summary>
internal static class HealthVerb
{
    public static Command Create()
    {
        var url = new Option<string>("--url")
        {
            Description = $"Where the server listens; default: {Listening.DefaultUrl}.",
            DefaultValueFactory = _ => Listening.DefaultUrl,
        };
        var verb = new Command("health", "Ask a running server whether it is ready; exit code 0 or 1.") { url };
        verb.SetAction(async (parsed, cancellation) =>
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
            try
            {
                using var answer = await http.GetAsync(
                    new Uri(new(parsed.GetValue(url)!), "/health/ready"), cancellation);
                Console.WriteLine(await answer.Content.ReadAsStringAsync(cancellation));
                return answer.IsSuccessStatusCode ? CommandLine.Done : CommandLine.RefusedOrDifferent;
            }
            catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
            {
                await Console.Error.WriteLineAsync($"No server answers at {parsed.GetValue(url)}.");
                return CommandLine.RefusedOrDifferent;
            }
        });
        return verb;
    }
}
