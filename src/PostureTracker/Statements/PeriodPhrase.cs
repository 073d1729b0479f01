using System.Globalization;
using System.Text.RegularExpressions;

namespace PostureTracker.Statements;

/// <summary>A day, a month or a year as people write it in English, in EDTF.</summary>
internal static partial class PeriodPhrase
{
    private const int DaysOfWeek = 7;

    private static readonly string[] _months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] _weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static string? Read(string words, DateOnly today)
    {
        var plain = words.ToLowerInvariant();
        return Period.TryRead(plain, out _) ? plain : Relative(plain, today) ?? Numbered(plain) ?? Named(plain, today);
    }

    private static string? Relative(string words, DateOnly today) => words switch
    {
        "today" => Day(today),
        "yesterday" => Day(today, -1),
        "the day before yesterday" or "day before yesterday" => Day(today, -2),
        "this week" => Week(today, 0),
        "last week" => Week(today, -DaysOfWeek),
        "this month" => Month(today.Year, today.Month),
        "last month" => Month(FirstOf(today), -1),
        "this year" => $"{today.Year:0000}",
        "last year" when today.Year > 1 => $"{today.Year - 1:0000}",
        _ when Ago().Match(words) is { Success: true } ago => Day(today, -Number(ago, "days")),
        _ when LastWeekday().Match(words) is { Success: true } named => WeekdayBy(named, today),
        _ => null,
    };

    /// <summary>The year first, or a day above 12, tell which number is the month.</summary>
    private static string? Numbered(string words)
    {
        if (YearFirst().Match(words) is { Success: true } big)
            return Calendar(Number(big, 1), Number(big, 2), big.Groups[3].Success ? Number(big, 3) : null);
        return YearLast().Match(words) is { Success: true } small && (Number(small, 1), Number(small, 2)) is var (a, b)
            && (a > 12 || b > 12 || a == b)
            ? Calendar(Number(small, 3), a > 12 ? b : a, a > 12 ? a : b)
            : null;
    }

    private static string? Named(string words, DateOnly today)
    {
        var parts = DayFirst().Match(words) is { Success: true } first ? first : MonthFirst().Match(words);
        if (!parts.Success)
            return null;
        var month = Array.IndexOf(_months, parts.Groups["month"].Value[..3]) + 1;
        int? day = parts.Groups["day"].Success ? Number(parts, "day") : null;
        var year = parts.Groups["year"].Success ? Number(parts, "year") : LastYearOf(month, day, today);
        var named = Calendar(year, month, day);
        var weekday = parts.Groups["weekday"];
        return named is null || !weekday.Success || IsOn(weekday.Value, named) ? named : null;
    }

    /// <summary>The latest year in which that day, or month, has come.</summary>
    private static int LastYearOf(int month, int? day, DateOnly today) =>
        (month, day ?? 1).CompareTo((today.Month, today.Day)) > 0 ? today.Year - 1 : today.Year;

    private static bool IsOn(string weekday, string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayOfWeek == WeekdayOf(weekday);

    private static string? WeekdayBy(Match named, DateOnly today)
    {
        var away = ((int)today.DayOfWeek - (int)WeekdayOf(named.Groups["weekday"].Value) + DaysOfWeek) % DaysOfWeek;
        return Day(today, away == 0 && named.Groups["last"].Success ? -DaysOfWeek : -away);
    }

    private static DayOfWeek WeekdayOf(string name) => (DayOfWeek)Array.IndexOf(_weekdays, name[..3]);

    private static string? Calendar(int year, int month, int? day) => year is < 1 or > 9999 || month is < 1 or > 12
        ? null
        : day is null ? Month(year, month)
        : day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Day(new DateOnly(year, month, day.Value)) : null;

    private static string? Week(DateOnly today, int away)
    {
        var monday = today.DayNumber - ((int)today.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek + away;
        return monday < 0 ? null : $"{Day(new(), monday)}/{Day(new(), monday + DaysOfWeek - 1)}";
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string? Month(DateOnly first, int away) =>
        first.DayNumber + away < 0 ? null : Month(first.AddDays(away).Year, first.AddDays(away).Month);

    private static string Month(int year, int month) => $"{year:0000}-{month:00}";

    private static string? Day(DateOnly day, int away = 0) =>
        day.DayNumber + away < 0 ? null : day.AddDays(away).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(Match match, int group) => Number(match.Groups[group]);

    private static int Number(Match match, string group) => Number(match.Groups[group]);

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private const string MonthName = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
        + "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private const string WeekdayName =
        "(?<weekday>(?:mon|fri|sun)(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|sat(?:urday)?)";

    private const string Year = "(?:,? (?<year>[0-9]{4}))?";

    private const string DayNumber = "(?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th|\\.)?";

    [GeneratedRegex(@"^(?<days>[0-9]{1,5}) days? ago\z")]
    private static partial Regex Ago();

    [GeneratedRegex($@"^(?:(?<last>last) )?(?:on )?{WeekdayName}\z")]
    private static partial Regex LastWeekday();

    [GeneratedRegex(@"^([0-9]{4})[-/. ]{1,2}([0-9]{1,2})(?:[-/. ]{1,2}([0-9]{1,2}))?\.?\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{1,2})[-/. ]{1,2}([0-9]{1,2})[-/. ]{1,2}([0-9]{4})\z")]
    private static partial Regex YearLast();

    [GeneratedRegex($@"^(?:{WeekdayName}[,.]? )?{DayNumber} (?:of )?{MonthName}{Year}\z")]
    private static partial Regex DayFirst();

    [GeneratedRegex($@"^(?:{WeekdayName}[,.]? )?{MonthName}(?: {DayNumber})?{Year}\z")]
    private static partial Regex MonthFirst();
}
