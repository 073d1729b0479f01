using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>The changes of some days, counted in one sentence.</summary>
public static class ChangesLede
{
    public static string Of(ToldPage page)
    {
        string[] counts =
        [
            .. new[]
            {
                Counted(page, ToldKind.Crossing, "level crossing", "level crossings"),
                Counted(page, ToldKind.Move, "move", "moves"),
                Counted(page, ToldKind.First, "first reading", "first readings"),
                Counted(page, ToldKind.Record, "correction to the record", "corrections to the record"),
            }.OfType<string>(),
        ];
        var told = counts.Length > 0 ? string.Join(", ", counts)
            : page.Changes.Count > 0 ? "nothing moved by 0.05 or more"
            : "nothing changed";
        return page.EarlierOn is { } day && page.Changes.Count > 0
            ? $"{Days(page)}, back to {DayText.Long(day)} on this page: {told}."
            : $"{Days(page)}: {told}.";
    }

    /// <summary><c>In the seven days to 25 June 2021</c>.</summary>
    public static string Days(ToldPage page) => (page.To.DayNumber - page.From.DayNumber + 1) switch
    {
        1 => $"On {DayText.Long(page.To)}",
        ToldAsked.Week => $"In the seven days to {DayText.Long(page.To)}",
        _ => $"From {DayText.Long(page.From)} to {DayText.Long(page.To)}",
    };

    private static string? Counted(ToldPage page, ToldKind kind, string one, string many) =>
        page.Changes.Count(change => change.Kind == kind) switch
        {
            0 => null,
            1 => $"1 {one}",
            var count => $"{count} {many}",
        };
}
