using PostureTracker.Server.Charts;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>A date as typed, and as understood.</summary>
internal static class FormDate
{
    /// <summary>In EDTF; what cannot be told stays as typed, to be refused as such.</summary>
    public static string? Read(string? typed, DateOnly today) => SaidPhrase.Read(typed, today)?.ToString() ?? typed;

    /// <summary>What was understood, with the weekday and how exact it is: <c>Wednesday, 23 June 2021</c>.</summary>
    public static string? Understood(string? typed, DateOnly today) => typed is null ? null
        : SaidPhrase.Read(typed, today) is { } said ? Words(said)
        : "Not understood: write 23 Jun 2021, June 2021, 2021, yesterday, or two of them as Jan 2020 to 25 June 2021.";

    private static string Words(SaidDate said)
    {
        var text = said.ToString();
        var doubt = (text.Contains('~'), text.Contains('?'), text.Contains('%')) switch
        {
            (_, _, true) or (true, true, _) => "; approximate and uncertain",
            (true, _, _) => "; approximate",
            (_, true, _) => "; uncertain",
            _ => "",
        };
        return Exactly(said, text.TrimEnd('~', '?', '%')) + doubt;
    }

    private static string Exactly(SaidDate said, string text) => text.Length switch
    {
        _ when text.Contains('/') => $"Between {DayText.Long(said.First)} and {DayText.Long(said.Last)}",
        4 => $"{text}, year only",
        7 => $"{DayText.Format(said.First, "MMMM yyyy")}, month only",
        _ => DayText.Format(said.First, "dddd, d MMMM yyyy"),
    };
}
