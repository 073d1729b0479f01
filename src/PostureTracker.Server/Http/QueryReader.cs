using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Http;

/// <summary>Reads query parameters and collects what is malformed in them.</summary>
public sealed partial class QueryReader
{
    private readonly Faults _faults = new();
    private readonly IReadOnlyDictionary<string, string> _query;

    public QueryReader(IReadOnlyDictionary<string, string> query)
    {
        _query = query;
        foreach (var (name, _) in query.Where(parameter => parameter.Value?.Contains('\0') == true))
            Refuse(name, "U+0000 cannot be asked for.");
    }

    /// <summary>What is malformed so far; null: nothing.</summary>
    public NoAnswer? Malformed => _faults.Any ? new(NoAnswerKind.Malformed, _faults.Found) : null;

    public string? Text(string name) => _query.GetValueOrDefault(name);

    public DateOnly? Day(string name) => Read(name, "a day, as 2021-06-25", text => ParseDay(text));

    public bool? Truth(string name) => Read(name, "true or false", text => text switch
    {
        "true" => true,
        "false" => false,
        _ => default(bool?),
    });

    public long? Position(string name) => Read(name, "a position, 0 or more", ParsePosition);

    public int Limit() => Read("limit", "a number from 1 to 1000", text =>
        ParsePosition(text) is { } limit and >= 1 and <= 1000 ? (int?)limit : null) ?? 100;

    public T? Word<T>(string name) where T : struct, Enum =>
        Read(name, $"one of {string.Join(", ", Enum.GetValues<T>().Select(Written))}", text =>
            Enum.GetValues<T>().Cast<T?>().FirstOrDefault(word => Written(word!.Value) == text));

    public ActorCode? Actor(string name) => Read(name, "an actor's code, as PRK", text =>
        ActorCode.IsCode(text) ? new ActorCode(text) : default(ActorCode?));

    /// <summary>A recipient as the books store it: a code, or <c>*</c> for any; null: not asked.</summary>
    public string? Recipient() => Text("recipient") == "any" ? Storage.Stored.Anyone : Actor("recipient")?.ToString();

    /// <summary>The recipient of one posture; none or <c>any</c>: towards anyone.</summary>
    public ActorCode? RecipientOrAnyone() => Text("recipient") == "any" ? null : Actor("recipient");

    public KnownAt? KnownAt(string name) => Text(name) switch
    {
        null => null,
        var text when text.StartsWith("seq:", StringComparison.Ordinal) =>
            Read(name, "seq:N, a day or an instant", _ => ParsePosition(text[4..])) is { } position
                ? new(position, null)
                : null,
        _ => Instant(name, endOfDay: true, "seq:N, a day or an instant, as seq:26 or 2021-06-25T12:00:00Z") is { } instant
            ? new(null, instant)
            : null,
    };

    /// <summary>An instant; a day means its first moment in UTC, or its last.</summary>
    public DateTimeOffset? Instant(
        string name, bool endOfDay, string wanted = "a day or an instant, as 2021-06-25T12:00:00Z") => Read(
        name, wanted, text => ParseDay(text) is { } day
            ? new DateTimeOffset(day.ToDateTime(endOfDay ? TimeOnly.MaxValue : TimeOnly.MinValue), TimeSpan.Zero)
            : ParseInstant(text));

    public Since? Since(string name) => Read(name, "a day, or -7d before asOf", text =>
        ParseDay(text) is { } day ? new(day, null)
        : Ago().Match(text) is { Success: true } ago
            ? new Since(null, int.Parse(ago.Groups[1].Value, CultureInfo.InvariantCulture))
        : default(Since?));

    public Question Question()
    {
        var question = new Question(
            Day("asOf"), KnownAt("knownAt"), Position("minPosition"), Text("collection") ?? Collections.Desk,
            Word<Basis>("basis"))
        {
            Beside = Word<Beside>("beside"),
        };
        if (question is { Basis: not null, Beside: not null })
            Refuse("beside", "Words beside deeds is both of them: leave 'basis' out.");
        return question;
    }

    public void Refuse(string name, string detail) => _faults.Add($"?{name}", "malformed-parameter", detail);

    private T? Read<T>(string name, string wanted, Func<string, T?> read) where T : struct
    {
        if (Text(name) is not { } text)
            return null;
        if (read(text) is { } value)
            return value;
        Refuse(name, $"'{name}' must be {wanted}.");
        return null;
    }

    private static string Written<T>(T word) where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());

    private static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static DateTimeOffset? ParseInstant(string text) =>
        InstantText().IsMatch(text) && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;

    private static long? ParsePosition(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    [GeneratedRegex(@"^-([0-9]{1,5})d\z", RegexOptions.NonBacktracking)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.NonBacktracking)]
    private static partial Regex InstantText();
}
