using PostureTracker.Server.Charts;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>When something was said, as exactly as it is known, as people read it.</summary>
public static class SaidText
{
    /// <summary><c>10 July 2020</c>, <c>January 2021, month only</c>, <c>2020, year only</c>, <c>between 1 January 2020
    /// and 25 June 2021</c>; marked <c>approximate</c> or <c>uncertain</c> where it is.</summary>
    public static string Of(SaidDate said)
    {
        var parts = said.ToString().Split('/');
        return parts is [var from, var to]
            ? $"between {Part(from, first: true)} and {Part(to, first: false)}{Doubt(from + to)}"
            : Whole(parts[0]);
    }

    private static string Whole(string text)
    {
        var (plain, period) = Read(text);
        return plain.Length switch
        {
            4 => $"{plain}, year only{Doubt(text)}",
            7 => $"{DayText.Format(period.First, "MMMM yyyy")}, month only{Doubt(text)}",
            _ => DayText.Long(period.First) + Doubt(text),
        };
    }

    private static string Part(string text, bool first)
    {
        var (_, period) = Read(text);
        return DayText.Long(first ? period.First : period.Last);
    }

    private static (string Plain, Period Period) Read(string text)
    {
        var plain = text.TrimEnd('~', '?', '%');
        Period.TryRead(plain, out var period);
        return (plain, period);
    }

    private static string Doubt(string text) => (About(text, '~'), About(text, '?')) switch
    {
        (true, true) => ", approximate and uncertain",
        (true, false) => ", approximate",
        (false, true) => ", uncertain",
        _ => "",
    };

    private static bool About(string text, char mark) => text.Contains(mark) || text.Contains('%');
}
