using System.Globalization;
using PostureTracker.Codebook;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>Reads the signal rows of a form: first one for each dimension, between the statement's own actor and
/// recipient, then any others.</summary>
internal sealed class SignalsReading(FormFields fields, RegisteredNames names, DateOnly today, List<Fault> faults)
{
    /// <summary>Where a value stops that depends on a condition.</summary>
    public const decimal ConditionLimit = 0.8m;

    /// <summary>What the five buttons of a row stand for.</summary>
    public static IReadOnlyList<decimal> Buttons { get; } = [-1, -0.5m, 0, 0.5m, 1];

    /// <summary>Null: none chosen, so not coded yet; none, where it was said that it says nothing.</summary>
    /// <param name="rows">The rows that say something, in their order.</param>
    public IReadOnlyList<SignalDraft>? Read(IReadOnlyList<int> rows)
    {
        if (rows.Count > 0 && fields["nothing"] is not null)
            faults.Add(new("/nothing", Refusal.Malformed, "It cannot say nothing and signal something; choose one."));
        return rows.Count > 0 ? [.. rows.Select((row, index) => Signal(row, index))]
            : fields["nothing"] is not null ? [] : null;
    }

    /// <summary>Whether a row says anything: a button other than Not said, or an exact value.</summary>
    public static bool IsSaid(FormFields fields, int row) =>
        fields[$"signals/{row}/value"] is not null || fields[$"signals/{row}/level"] is not null;

    /// <summary>Where the record has it; rows that are new come after.</summary>
    public static int Order(FormFields fields, int row) =>
        int.TryParse(fields[$"signals/{row}/at"], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? at : int.MaxValue;

    /// <summary>The dimension of a row: the first three have their own.</summary>
    public static string? DimensionOf(FormFields fields, int row) =>
        row < Dimensions.All.Count ? Dimensions.All[row].Key : fields[$"signals/{row}/dimension"];

    /// <summary>Whether the button chosen stands for more than a condition lets it.</summary>
    public static bool IsStopped(FormFields fields, int row) =>
        fields[$"signals/{row}/condition"] is not null && fields[$"signals/{row}/value"] is null
        && fields[$"signals/{row}/level"] is "1" or "-1";

    private SignalDraft Signal(int row, int index)
    {
        var at = $"signals/{row}/";
        return new()
        {
            Actor = names.Code(fields[at + "actor"]),
            Recipient = names.Code(fields[at + "recipient"]),
            Dimension = DimensionOf(fields, row),
            Value = Value(at, index, IsStopped(fields, row)),
            Confidence = FormNumber.Read(
                fields[at + "confidence"] ?? fields["confidence"] ?? "1", $"/signals/{index}/confidence", faults),
            Condition = fields[at + "condition"] is null ? null : fields.Typed(at + "condition"),
            Until = FormDate.Read(fields[at + "until"], today),
            Quote = fields[at + "quote"] is null ? null : fields.Typed(at + "quote"),
        };
    }

    /// <summary>An exact value goes before the button.</summary>
    private decimal? Value(string at, int index, bool stopped)
    {
        var value = FormNumber.Read(fields[at + "value"] ?? fields[at + "level"], $"/signals/{index}/value", faults);
        return stopped && value is { } beyond ? Math.Clamp(beyond, -ConditionLimit, ConditionLimit) : value;
    }
}
