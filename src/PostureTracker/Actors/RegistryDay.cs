namespace PostureTracker.Actors;

/// <summary>The first and last days of a role. Where only the month or the year is known, it is taken as held from its
/// first day, or until its last. A mark of doubt could not be kept, so none is accepted.</summary>
internal static class RegistryDay
{
    public static DateOnly? First(Faults faults, string pointer, string? text) =>
        Read(faults, pointer, text)?.First;

    public static DateOnly? Last(Faults faults, string pointer, string? text) =>
        Read(faults, pointer, text)?.Last;

    private static Period? Read(Faults faults, string pointer, string? text)
    {
        if (faults.Missing(text, pointer, "the day"))
            return null;
        if (Period.TryRead(text, out var period))
            return period;
        faults.Add(pointer, Refusal.Malformed, "A day as 2021-06-17, a month as 2021-06 or a year as 2021.");
        return null;
    }
}
