using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PostureTracker.Statements;

namespace PostureTracker.Server.Cli;

/// <summary>A statement as options. Only their shape is judged here; what they say is judged where it is logged.</summary>
internal sealed partial class StatementOptions
{
    private readonly Option<string?> _actor = Text("--actor", "The actor it binds, by code.");
    private readonly Option<string?> _recipient = Text("--recipient", "The actor it is addressed to.");
    private readonly Option<string?> _form = Text("--form", "The form, as leader-speech; GET /v1/codebook lists them.");
    private readonly Option<string?> _speaker = Text("--speaker", "Who spoke.");
    private readonly Option<string?> _role = Text("--role", "As what, where the registry does not know.");
    private readonly Option<string?> _said = Text("--said", "When: 2021-06-17, 2021-06, 2021, or two of them as a/b.");
    private readonly Option<string?> _reportedOn = Text("--reported-on", "The day it was reported.");
    private readonly Option<string?> _source = Text("--source", "Where it was published.");
    private readonly Option<string?> _url = Text("--url", "Its address there.");
    private readonly Option<string?> _text = Text("--text", "The words, quoted.");
    private readonly Option<string?> _language = Text("--language", "Their language; default: en.");
    private readonly Option<string?> _kind = Text(
        "--kind", "original, official-translation, our-translation, paraphrase or description; default: original.");

    private readonly Option<string?> _collection = Text("--collection", "Default: desk.");
    private readonly Option<string?> _externalId = Text("--external-id", "Its id where it came from.");
    private readonly Option<string?> _act = Text("--act", "The code of the act, for what was done.");
    private readonly Option<string?> _note = Text("--note", "Your reason.");

    private readonly Option<string[]> _signals = new("--signal")
    {
        Description = "dimension=value@confidence, as dialogue=-0.5@0.85; may be repeated.",
    };

    private IEnumerable<Option> All =>
    [
        _actor, _recipient, _form, _speaker, _role, _said, _reportedOn, _source, _url, _text, _language, _kind, _signals,
        _act, _note, _collection, _externalId,
    ];

    public void AddTo(Command verb)
    {
        foreach (var option in All)
            verb.Options.Add(option);
    }

    /// <summary>The draft from the options, or, where none is given, from standard input; or what cannot be understood.
    /// </summary>
    public Task<(StatementDraft? Draft, string? Fault)> DraftAsync(ParseResult parsed, CancellationToken cancellation) =>
        AnyGiven(parsed) ? Task.FromResult(Read(parsed))
        : Console.IsInputRedirected ? ReadAsync(Console.OpenStandardInput(), cancellation)
        : Task.FromResult<(StatementDraft?, string?)>((null, "Give options, or a statement object on standard input; see --help."));

    private bool AnyGiven(ParseResult parsed) => All.Any(option => parsed.GetResult(option) is { Implicit: false });

    private (StatementDraft? Draft, string? Fault) Read(ParseResult parsed)
    {
        var given = parsed.GetValue(_signals) ?? [];
        if (given.FirstOrDefault(signal => !SignalText().IsMatch(signal)) is { } odd)
            return (null, $"--signal {odd}: write dimension=value@confidence, as dialogue=-0.5@0.85.");
        return (new()
        {
            Actor = parsed.GetValue(_actor),
            Recipient = parsed.GetValue(_recipient),
            Form = parsed.GetValue(_form),
            Speaker = parsed.GetValue(_speaker) is { } name ? new() { Name = name, Role = parsed.GetValue(_role) } : null,
            Said = parsed.GetValue(_said),
            ReportedOn = parsed.GetValue(_reportedOn),
            Sources = parsed.GetValue(_source) is { } source ? [new() { Name = source, Url = parsed.GetValue(_url) }] : null,
            Texts = parsed.GetValue(_text) is { } text ? [Words(parsed, text)] : null,
            Signals = given.Length == 0 ? null : [.. given.Select(Signal)],
            Act = parsed.GetValue(_act),
            Note = parsed.GetValue(_note),
            Collection = parsed.GetValue(_collection),
            ExternalId = parsed.GetValue(_externalId),
        }, null);
    }

    private static async Task<(StatementDraft? Draft, string? Fault)> ReadAsync(Stream input, CancellationToken cancellation)
    {
        try
        {
            return (await JsonSerializer.DeserializeAsync<StatementDraft>(input, RecordJson.Options, cancellation), "null");
        }
        catch (JsonException fault)
        {
            return (null, $"Standard input holds no statement object: {fault.Message} See --help.");
        }
    }

    private TextDraft Words(ParseResult parsed, string text) => new()
    {
        Text = text,
        Language = parsed.GetValue(_language) ?? "en",
        Kind = parsed.GetValue(_kind) ?? "original",
    };

    private static SignalDraft Signal(string text)
    {
        var parts = SignalText().Match(text);
        return new()
        {
            Dimension = parts.Groups[1].Value,
            Value = decimal.Parse(parts.Groups[2].Value, CultureInfo.InvariantCulture),
            Confidence = decimal.Parse(parts.Groups[3].Value, CultureInfo.InvariantCulture),
        };
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    [GeneratedRegex(@"^([a-z]+)=([+-]?[0-9]{1,3}(?:\.[0-9]{1,9})?)@([0-9]{1,3}(?:\.[0-9]{1,9})?)\z", RegexOptions.NonBacktracking)]
    private static partial Regex SignalText();
}
