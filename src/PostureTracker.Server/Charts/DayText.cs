using System.Globalization;

namespace PostureTracker.Server.Charts;

/// <summary>Days as people read them; in addresses and files they are ISO 8601.</summary>
public static class DayText
{
    /// <summary><c>23 Jun 2021</c>: at most 11 characters.</summary>
    public static string Short(DateOnly day) => Format(day, "d MMM yyyy");

    /// <summary><c>23 June 2021</c>.</summary>
    public static string Long(DateOnly day) => Format(day, "d MMMM yyyy");

    internal static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
