using System.Globalization;
using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>Numbers as typed: with the minus of the keyboard or of print, a point or, where there is no point, a comma.
/// </summary>
internal static class FormNumber
{
    public static decimal? Read(string? typed, string pointer, ICollection<Fault> faults)
    {
        if (typed is null)
            return null;
        if (decimal.TryParse(
            typed.Replace(NumberText.Minus, '-').Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        faults.Add(new(pointer, Refusal.Malformed, $"'{typed}' is no number; write it as 0.85 or -0.5."));
        return null;
    }

    public static string? Text(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);
}
