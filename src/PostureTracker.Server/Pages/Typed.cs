namespace PostureTracker.Server.Pages;

/// <summary>A form as it was sent: nothing typed is lost where it is refused.</summary>
/// <param name="Values">By the names of its fields.</param>
/// <param name="Faults">What is wrong, each at its field: <c>/role</c> is at the field <c>role</c>.</param>
public sealed record Typed(IReadOnlyDictionary<string, string> Values, IReadOnlyList<Fault> Faults)
{
    public static Typed Nothing { get; } = new(new Dictionary<string, string>(), []);

    public string? this[string field] => Values.GetValueOrDefault(field) is { Length: > 0 } value ? value : null;

    public IEnumerable<Fault> At(string field) => Faults.Where(fault => FieldOf(fault) == field);

    /// <summary>Faults that belong to no one field.</summary>
    public IEnumerable<Fault> Elsewhere(params IEnumerable<string> fields) =>
        Faults.Where(fault => !fields.Contains(FieldOf(fault)));

    public static async Task<Typed> ReadAsync(HttpContext http)
    {
        var form = await PageForm.ReadAsync(http);
        return form is null ? Nothing : new(form.ToDictionary(field => field.Key, field => field.Value.ToString()), []);
    }

    /// <summary>The first part of where a fault lies.</summary>
    private static string FieldOf(Fault fault) => fault.Pointer.TrimStart('/').Split('/')[0];
}
