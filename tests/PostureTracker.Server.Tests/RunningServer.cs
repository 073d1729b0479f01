using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PostureTracker.Server.Hosting;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Tests;

/// <summary>The product, serving real HTTP from this process.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app, NpgsqlDataSource source, string connectionString)
    {
        (_app, Source, ConnectionString) = (app, source, connectionString);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public NpgsqlDataSource Source { get; }

    public string ConnectionString { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<RunningServer> StartAsync(string connectionString, params string[] settings)
    {
        var source = Database.CreateSource(connectionString);
        var app = PostureWeb.Build(["--urls=http://127.0.0.1:0", .. settings], source);
        await app.StartAsync();
        return new(app, source, connectionString);
    }

    /// <summary>Waits until the read models reflect all that is recorded.</summary>
    public async Task CaughtUpAsync()
    {
        var positions = Services.GetRequiredService<Positions>();
        var recorded = await positions.RecordedAsync(default);
        (await positions.WaitForAsync(recorded, TimeSpan.FromSeconds(30), default))
            .ShouldBeTrue($"the read models did not reach {recorded}: {await StateAsync()}");
    }

    private async Task<string> StateAsync()
    {
        await using var command = Source.CreateCommand("""
            select (select string_agg(concat_ws(' ', name, last_seq_id, agent_status, pause_reason), '; ')
                    from posture.mt_event_progression)
                || (select string_agg(concat_ws(' ', pid, granted), '; ') from pg_locks where locktype = 'advisory')
                || (select string_agg(concat_ws(' ', pid, state, wait_event, xact_start, left(query, 60)), E'\n')
                    from pg_stat_activity where datname = current_database())
            """);
        return (await command.ExecuteScalarAsync())?.ToString() ?? "";
    }

    /// <summary>Sends JSON as it stands, with headers as <c>If-Match: "1"</c>.</summary>
    public async Task<Reply> SendAsync(HttpMethod method, string path, string? json, params string[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim());
        }
        using var response = await Http.SendAsync(request);
        return await Reply.OfAsync(response);
    }

    /// <summary>Sends a form as a browser does, and does not go where it is sent on.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string path, Dictionary<string, string> fields)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Http.BaseAddress,
        };
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync(path, form);
    }

    public Task<Reply> PostAsync(string path, JsonNode body, params string[] headers) =>
        SendAsync(HttpMethod.Post, path, body.ToJsonString(), headers);

    /// <summary>Asks, once the read models reflect all that is recorded.</summary>
    public async Task<Reply> GetAsync(string path)
    {
        await CaughtUpAsync();
        return await SendAsync(HttpMethod.Get, path, json: null);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Source.DisposeAsync();
    }
}

/// <summary>An answer: its status, its JSON and its headers.</summary>
public sealed record Reply(HttpStatusCode Status, JsonNode? Json, IReadOnlyDictionary<string, string> Headers)
{
    public string? ETag => Headers.GetValueOrDefault("ETag");

    /// <summary>The codes of the faults, by pointer.</summary>
    public IReadOnlyList<(string Pointer, string Code)> Faults => [.. Json!["errors"]!.AsArray()
        .Select(fault => ((string)fault!["pointer"]!, (string)fault["code"]!))];

    public JsonNode this[string member] => Json![member]!;

    public static async Task<Reply> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new(
            response.StatusCode,
            isJson && text.Length > 0 ? JsonNode.Parse(text) : null,
            response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value),
                    StringComparer.OrdinalIgnoreCase));
    }
}
