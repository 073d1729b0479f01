using System.Text.RegularExpressions;

namespace PostureTracker.Statements;

/// <summary>A said date as people write it: <c>yesterday</c>, <c>23 Jun 2021</c>, <c>March 2021</c>, <c>about June
/// 2021</c>, <c>Jan 2020 to 25 June 2021</c>, and EDTF itself. What could mean two days, as <c>6/5/2021</c>, is not read.
/// </summary>
public static partial class SaidPhrase
{
    private const int Longest = 80;

    /// <summary>The date meant; null: it cannot be told.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">The day on which it was typed; a day or month without a year is the last one by then.</param>
    public static SaidDate? Read(string? text, DateOnly today)
    {
        if (text is null || text.Length > Longest)
            return null;
        var words = Folding.Of(text);
        if (SaidDate.TryRead(words, out var given))
            return given;
        var meant = Between().Match(words) is { Success: true } interval
            ? Marked(interval.Groups[1].Value, today) is { } first && Marked(interval.Groups[2].Value, today) is { } last
                ? $"{first}/{last}"
                : null
            : Marked(words, today);
        return SaidDate.TryRead(meant, out var date) ? date : null;
    }

    /// <summary>One end in EDTF, with the mark that its doubt makes; <c>last week</c> is an interval by itself.</summary>
    private static string? Marked(string words, DateOnly today)
    {
        var doubt = Doubt().Match(words);
        var plain = doubt.Success ? doubt.Groups["rest"].Value : words;
        var mark = doubt switch
        {
            { Success: false } => "",
            _ when doubt.Groups["about"].Success && doubt.Groups["perhaps"].Success => "%",
            _ when doubt.Groups["about"].Success => "~",
            _ => "?",
        };
        if (plain is [.. var bare, '~' or '?' or '%'] && mark.Length == 0)
            (plain, mark) = (bare.Trim(), plain[^1..]);
        if (PeriodPhrase.Read(plain, today) is not { } period)
            return null;
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? period + mark : $"{period[..slash]}{mark}{period[slash..]}{mark}";
    }

    [GeneratedRegex(@"^(?:from |between )?(.+?) ?(?: to | until | till | and |–|—| - ) ?(.+)\z", Options)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?:(?<about>about|around|circa|approximately|approx\.?|ca\.?|c\.) "
        + @"|(?<perhaps>perhaps|probably|possibly|maybe) )+(?<rest>.+)\z",
        Options)]
    private static partial Regex Doubt();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
