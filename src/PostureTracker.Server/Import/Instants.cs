using System.Globalization;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Import;

/// <summary>Instants as RFC 3339 writes them, <c>2021-06-18T12:00:00Z</c>, with at most the six decimals of a second
/// that the ledger keeps.</summary>
internal static partial class Instants
{
    public static bool TryRead(string? text, out DateTimeOffset instant)
    {
        instant = default;
        return text is not null && Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out instant);
    }

    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString(
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?([Zz]|[+-][0-9]{2}:[0-9]{2})$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Rfc3339();
}
