using System.Globalization;

namespace PostureTracker.Statements;

/// <summary>Reads the dates of a statement.</summary>
internal static class SaidReading
{
    public static SaidDate? Read(string? text, string pointer, Faults faults)
    {
        if (text is null)
            return null;
        if (SaidDate.TryRead(text, out var said))
            return said;
        faults.Add(pointer, Refusal.Malformed,
            $"'{text}' is no date: write 2021-06-17, 2021-06, 2021, or two of them as 2020-01/2021-06-25, "
            + "each with ~, ? or %.");
        return null;
    }

    public static SaidDate? ReadSaid(string? text, DateOnly today, Faults faults)
    {
        if (faults.Missing(text, "/said", "when it was said"))
            return null;
        var said = Read(text, "/said", faults);
        if (said?.First > today)
            faults.Add("/said", Refusal.InTheFuture, $"{said} has not begun anywhere yet.");
        return said;
    }

    public static DateOnly? ReadDay(string? text, string pointer, DateOnly today, Faults faults)
    {
        if (text is null)
            return null;
        if (!DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            faults.Add(pointer, Refusal.Malformed, $"'{text}' is no day; write it as 2021-06-17.");
            return null;
        }
        if (day > today)
            faults.Add(pointer, Refusal.InTheFuture, $"{text} has not begun anywhere yet.");
        return day;
    }

    /// <summary>The day it was reported: not before it can have been said; filled in where it was said on a day known
    /// only vaguely.</summary>
    public static DateOnly? ReadReportedOn(string? text, SaidDate? said, Known known, Faults faults)
    {
        var day = ReadDay(text, "/reportedOn", known.Today, faults);
        if (said is null)
            return day;
        if (day < said.First)
            faults.Add("/reportedOn", Refusal.TooEarly, $"{text} is before {said}: it cannot have been reported yet.");
        var earliest = known.LoggedOn < said.First ? said.First : known.LoggedOn;
        return day ?? (said.IsExact || text is not null ? null : earliest);
    }
}
