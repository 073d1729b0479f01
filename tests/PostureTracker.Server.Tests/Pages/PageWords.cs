using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Server.Demo;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>Pages as their readers have them.</summary>
internal static class PageWords
{
    /// <summary>What a reader reads.</summary>
    public static string Of(string page) =>
        Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(page, "<[^>]+>", " ")), @"\s+", " ").Replace(" ,", ",").Replace(" .", ".");

    /// <summary>The worked example, served.</summary>
    public static async Task<RunningServer> LoadedAsync(this PostureServer posture)
    {
        var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);
        await server.CaughtUpAsync();
        return server;
    }

    /// <summary>A page, once the read models reflect all that is recorded.</summary>
    public static async Task<string> PageOfAsync(this RunningServer server, string address)
    {
        await server.CaughtUpAsync();
        return await server.Http.GetStringAsync(address);
    }
}
