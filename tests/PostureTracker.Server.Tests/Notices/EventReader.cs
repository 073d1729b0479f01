using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Notices;

/// <summary>A client of the stream of notices, as a browser would be one.</summary>
public sealed class EventReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private EventReader(HttpResponseMessage response, StreamReader reader) => (_response, _reader) = (response, reader);

    public static async Task<EventReader> OpenAsync(HttpClient http, string query = "", string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/notices/stream{query}");
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next event: its id, its name and its notice; null: the stream ended.</summary>
    public async Task<(string Id, string Name, JsonNode Notice)?> NextAsync()
    {
        var (id, name, data) = ("", "", "");
        while (await LineAsync() is { } line)
        {
            if (line.Length == 0 && data.Length > 0)
                return (id, name, JsonNode.Parse(data)!);
            (id, name, data) = line.Split(": ", 2) switch
            {
                ["id", var value] => (value, name, data),
                ["event", var value] => (id, value, data),
                ["data", var value] => (id, name, data + value),
                _ => (id, name, data),
            };
        }

        return null;
    }

    /// <summary>The next line as it stands; null: the stream ended.</summary>
    public async Task<string?> LineAsync() => await _reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
