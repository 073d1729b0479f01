using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>What the tests of the ledger's, a statement's and the queue's pages have in common.</summary>
internal static class RecordPages
{
    /// <summary>The statement of the worked example that was recoded, and its page.</summary>
    public static Guid Recoded { get; } = Identity.Statement("desk", "S11");

    /// <summary>Logs a statement without signals.</summary>
    public static async Task<Guid> LogUncodedAsync(this RunningServer server, string words, string? externalId = null)
    {
        var statement = Some.Statement(externalId);
        statement["texts"]![0]!["text"] = words;
        statement.Remove("signals");
        var logged = await server.PostAsync("/v1/statements", statement);
        logged.Status.ShouldBe(HttpStatusCode.Created);
        await server.CaughtUpAsync();
        return (Guid)logged["id"]!;
    }

    public static async Task<(int Status, string Page)> PageAsync(this RunningServer server, string address)
    {
        await server.CaughtUpAsync();
        using var response = await server.Http.GetAsync(address);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form, and follows nowhere.</summary>
    public static async Task<(int Status, string? Location, string Page)> SendAsync(
        this RunningServer server, string address, params (string Name, string Value)[] fields)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Http.BaseAddress };
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.PostAsync(address, form);
        return ((int)response.StatusCode, response.Headers.Location?.ToString(), await response.Content.ReadAsStringAsync());
    }

    /// <summary>What a reader reads.</summary>
    public static string Read(string page) =>
        Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(page, "<[^>]+>", " ")), @"\s+", " ").Replace(" ,", ",");

    public static Task<Reply> CodeAsync(this RunningServer server, Guid statement, string version) => server.PostAsync(
        $"/v1/statements/{statement}/codings", new JsonObject { ["signals"] = new JsonArray(Some.Signal("dialogue", 0.5m)) },
        $"If-Match: \"{version}\"");
}
