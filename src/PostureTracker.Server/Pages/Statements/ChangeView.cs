using PostureTracker.Server.Previews;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>What the page of a change shows.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Words">How to call what is in it.</param>
/// <param name="Kind">The change.</param>
/// <param name="Current">The statement as it is.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Faults">Why it was refused; none: it was not sent yet.</param>
/// <param name="Meanwhile">What somebody else changed since the form was opened; null: nobody did.</param>
/// <param name="Preview">What it would do; null: it moves no stance, or the books are behind.</param>
public sealed record ChangeView(
    ShellFacts Facts, RecordWords Words, ChangeKind Kind, RecordedStatement Current, ChangeForm Form,
    IReadOnlyList<Fault> Faults, IReadOnlyList<FieldDifference>? Meanwhile, PreviewAnswer? Preview)
{
    /// <summary>Whether there is nothing left to do.</summary>
    public bool IsDone => Kind.Path switch
    {
        "retract" => Current.State.Retracted,
        "reinstate" => !Current.State.Retracted,
        _ => false,
    };

    /// <summary>The stances it would move, the most first.</summary>
    public IReadOnlyList<EffectRow> Rows => [.. (Preview?.Tracks ?? []).Select(EffectRow.Of)
        .OrderByDescending(row => row.Reach).ThenBy(row => row.Recipient is null)];

    /// <summary>What is wrong with a field, by its name; null: nothing.</summary>
    public string? FaultOf(string field) =>
        Faults.FirstOrDefault(fault => fault.Pointer == $"/{field}")?.Detail;
}
