using System.Globalization;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>Where in the form a fault of the statement lies. Rows left empty are no part of a statement, so its rows are
/// counted otherwise than the form's.</summary>
/// <param name="Kept">Of each list, the rows of the form that are in the statement, in their order there.</param>
public sealed record FormPlaces(IReadOnlyDictionary<string, IReadOnlyList<int>> Kept)
{
    // Where a fault of a whole part is told: at the first field of it.
    private static readonly Dictionary<string, string> _first = new()
    {
        ["texts"] = "text",
        ["sources"] = "name",
        ["signals"] = "value",
        ["demands"] = "demand",
        ["links"] = "statement",
    };

    /// <summary>The field a fault belongs to; empty: to the form as a whole.</summary>
    public string FieldOf(Fault fault)
    {
        var parts = fault.Pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["statement", ..])
            parts = parts[1..];
        return parts switch
        {
            [] or ["id"] => "",
            ["speaker"] => "speaker/name",
            [var list] when _first.TryGetValue(list, out var first) => $"{list}/0/{first}",
            [var list, var row] when _first.TryGetValue(list, out var first) => $"{list}/{Row(list, row)}/{first}",
            [var list, var row, .. var rest] when _first.ContainsKey(list) =>
                $"{list}/{Row(list, row)}/{string.Join('/', rest)}",
            _ => string.Join('/', parts),
        };
    }

    private int Row(string list, string row) =>
        int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && Kept.GetValueOrDefault(list) is { } kept && index < kept.Count ? kept[index] : index;
}
