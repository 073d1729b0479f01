using System.Net;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Postures;

/// <summary>Statements, codings, recodings, corrections and retractions at random, as people send them.</summary>
internal sealed class RandomRecord(RunningServer server, Random random)
{
    public static readonly string[] Actors = ["PRK", "USA", "KOR"];
    private static readonly string[] _dimensions = ["dialogue", "sanctions", "provocation"];
    private static readonly string[] _forms =
        ["leader-speech", "act", "spokesperson-answer", "state-media-commentary", "outside-analysis", "readout"];
    private static readonly DateOnly _first = new(2020, 1, 1);

    private readonly List<(string Path, JsonObject Statement)> _logged = [];

    /// <summary>How a request is sent.</summary>
    public Func<string, JsonObject, string[], Task<Reply>> Write { get; init; } =
        (path, body, headers) => server.PostAsync(path, body, headers);

    public async Task AddAsync()
    {
        if (_logged.Count < 5 || random.Next(2) == 0)
            await LogAsync();
        else
            await ChangeAsync();
    }

    private async Task LogAsync()
    {
        var statement = Statement(Pick(Actors));
        if (random.Next(6) == 0)
            statement.Remove("signals");
        if (_logged.Count > 0 && random.Next(4) == 0)
            Echo(statement, _logged[random.Next(_logged.Count)]);
        var reply = await Write("/v1/statements", statement, []);
        reply.Status.ShouldBe(HttpStatusCode.Created, reply.Json?.ToJsonString());
        _logged.Add((reply.Headers["Location"], statement));
    }

    private async Task ChangeAsync()
    {
        var at = random.Next(_logged.Count);
        var (path, statement) = _logged[at];
        var reason = new JsonObject { ["reason"] = "At random" };
        var coding = new JsonObject { ["reason"] = "At random", ["signals"] = Signals() };
        var corrected = Statement(random.Next(3) == 0 ? Pick(Actors) : (string)statement["actor"]!);
        var correction = new JsonObject { ["reason"] = "At random", ["statement"] = corrected };
        var kind = random.Next(6);
        var reply = await (kind switch
        {
            0 => SendAsync("retraction", reason),
            1 => SendAsync("reinstatement", reason),
            2 => SendAsync("corrections", correction),
            3 => SendAsync("codings", coding),
            _ => SendAsync("recodings", coding),
        });
        reply.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity);
        if (kind == 2 && reply.Status == HttpStatusCode.OK)
            _logged[at] = (path, corrected);

        Task<Reply> SendAsync(string change, JsonObject body) =>
            Write($"{path}/{change}", body, ["If-Match: *"]);
    }

    private JsonObject Statement(string actor)
    {
        var statement = Some.Statement(said: $"{_first.AddDays(random.Next(540)):yyyy-MM-dd}");
        statement["actor"] = actor;
        statement["recipient"] = Pick([.. Actors.Where(other => other != actor)]);
        statement["form"] = Pick(_forms);
        statement["signals"] = Signals();
        return statement;
    }

    /// <summary>An echo counts half.</summary>
    private void Echo(JsonObject statement, (string Path, JsonObject Statement) echoed)
    {
        statement["actor"] = (string)echoed.Statement["actor"]!;
        statement["recipient"] = "RUS";
        var day = DateOnly.Parse((string)echoed.Statement["said"]!);
        statement["said"] = $"{day.AddDays(random.Next(4)):yyyy-MM-dd}";
        statement["links"] = new JsonArray(new JsonObject
        {
            ["kind"] = "echoes",
            ["statement"] = echoed.Path[(echoed.Path.LastIndexOf('/') + 1)..],
        });
    }

    private JsonArray Signals()
    {
        var signals = new JsonArray();
        foreach (var dimension in _dimensions.Where(_ => random.Next(2) == 0))
        {
            signals.Add(Signal(dimension, null));
            if (random.Next(3) == 0)
                signals.Add(Signal(dimension, "JPN"));
            if (random.Next(3) == 0)
                signals.Add(Signal(dimension, "CHN"));
        }
        return signals;
    }

    private JsonObject Signal(string dimension, string? recipient)
    {
        var signal = Some.Signal(
            dimension, random.Next(-1_000_000, 1_000_001) / 1_000_000m, random.Next(1, 1_000_001) / 1_000_000m);
        if (recipient is not null)
            signal["recipient"] = recipient;
        return signal;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
