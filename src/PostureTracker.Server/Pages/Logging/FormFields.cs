using System.Globalization;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>A form as it was typed. A field is named for the member that it becomes: <c>texts/0/language</c> is
/// <c>/texts/0/language</c> of the statement.</summary>
public sealed record FormFields(IReadOnlyDictionary<string, string> Values)
{
    private const int MostRows = 100;

    /// <summary>The lists of a statement, which a form shows as rows.</summary>
    public static readonly IReadOnlyList<string> Lists = ["texts", "sources", "signals", "demands", "links"];

    public static FormFields None { get; } = new(new Dictionary<string, string>());

    /// <summary>What was typed, without white space around it; null: nothing.</summary>
    public string? this[string name] => Typed(name).Trim() is { Length: > 0 } typed ? typed : null;

    /// <summary>What was typed, as it was.</summary>
    public string Typed(string name) => Values.GetValueOrDefault(name, "");

    public bool Has(string name) => Values.ContainsKey(name);

    /// <summary>How many rows of a list were sent.</summary>
    public int Rows(string list) => Values.Keys.Select(name => RowOf(name, list) + 1).DefaultIfEmpty(0).Max();

    public FormFields With(string name, string? value) => new(
        new Dictionary<string, string>(Values) { [name] = value ?? "" });

    public static FormFields Of(IEnumerable<(string Name, string? Value)> values) => new(values
        .Where(one => one.Value is not null).DistinctBy(one => one.Name)
        .ToDictionary(one => one.Name, one => one.Value!));

    /// <summary>A form as it was sent; line ends are as the record has them.</summary>
    public static FormFields Of(IFormCollection form) => Of(
        form.Select(field => (field.Key, (string?)field.Value.ToString().ReplaceLineEndings("\n"))));

    /// <summary>The form that a page sent; null: it sent none.</summary>
    public static async Task<FormFields?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        try
        {
            return Of(await http.Request.ReadFormAsync(http.RequestAborted));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static NoAnswer NotOne { get; } = new(NoAnswerKind.Malformed,
        [new("", Refusal.Malformed, "This address takes what its form sends, and nothing else.")]);

    /// <summary>The same, where a field that says what it said before keeps even the spaces it had.</summary>
    public FormFields Restoring(FormFields before) => new(Values.ToDictionary(
        field => field.Key,
        field => before.Values.GetValueOrDefault(field.Key) is { } had && Plain(had) == Plain(field.Value)
            ? had
            : field.Value));

    private static string Plain(string value) => value.ReplaceLineEndings("\n").Trim();

    private static int RowOf(string name, string list) =>
        name.StartsWith(list + "/", StringComparison.Ordinal) && name.Split('/') is [_, var row, _, ..]
        && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < MostRows
            ? index
            : -1;
}
