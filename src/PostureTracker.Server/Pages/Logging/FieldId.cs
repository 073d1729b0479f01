namespace PostureTracker.Server.Pages.Logging;

/// <summary>The ids of a field and of what is said about it.</summary>
internal static class FieldId
{
    public static string Of(string name) => "field-" + name.Replace('/', '-');

    /// <summary>Where the focus goes for a field: for the value of a dimension's own row, to its buttons, unless an exact
    /// one is typed.</summary>
    public static string Control(string field, FormFields fields) =>
        field.Split('/') is ["signals", "0" or "1" or "2", "value"] && fields[field] is null
            ? Of(field[..field.LastIndexOf('/')] + "/level")
            : Of(field);

    /// <summary>What describes a field: its hint, then its faults. Null: nothing does.</summary>
    public static string? Described(string? hint, string id, int faults)
    {
        var wrong = Enumerable.Range(0, faults).Select(index => $"{id}-fault-{index}");
        string[] ids = [.. new[] { hint }.OfType<string>(), .. wrong];
        return ids.Length == 0 ? null : string.Join(' ', ids);
    }
}
