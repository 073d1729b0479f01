using System.Diagnostics;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>What the page of a form shows.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Form">What was typed, and what it means.</param>
public sealed record FormView(ShellFacts Facts, OpenForm Form)
{
    /// <summary>What is wrong; none: nothing was sent, or nothing is.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What it would change; null: nobody asked.</summary>
    public PreviewView? Preview { get; init; }

    /// <summary>What somebody else changed while it was open; null: nobody did.</summary>
    public Meanwhile? Meanwhile { get; init; }

    /// <summary>The statement saved just before, from the same place; null: none.</summary>
    public RecordedStatement? Logged { get; init; }

    /// <summary>The list that gets one more row; null: none.</summary>
    public string? Added { get; init; }

    public FormFields Fields => Form.Fields;

    /// <summary>What a field takes and how it was understood.</summary>
    public FormNotes Notes => new(Form, Preview?.Resolved);

    /// <summary>What is wrong with a field.</summary>
    public IEnumerable<Fault> FaultsAt(string field) => Faults.Where(fault => FieldOf(fault) == field);

    public bool IsWrong(params ReadOnlySpan<string> within)
    {
        foreach (var part in within)
        {
            if (Faults.Any(fault => FieldOf(fault).StartsWith(part, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    /// <summary>The field that a fault belongs to. A correction of what is not coded has no signals; only an act could give
    /// it some.</summary>
    public string FieldOf(Fault fault) => Form.Draft.Places.FieldOf(fault) is var field
        && Form is { Verb: FormVerb.Correct, Current.State.Coded: false }
        && field.StartsWith("signals/", StringComparison.Ordinal) ? "act" : field;

    /// <summary>How many rows of a list are shown: at least one, and one more where it was asked for.</summary>
    public int Rows(string list, int least) =>
        Math.Max(least, Fields.Rows(list)) + (Added == list ? 1 : 0);

    /// <summary>Why there is no form here, and where to go instead; null: there is one.</summary>
    public (string Why, string Label, string Path)? Closed => (Form.Verb, Form.Current?.State) switch
    {
        _ when Facts.View.IsPast => (
            "You are looking at the past. Nothing is written there: what is logged now is known from now on.",
            "Return to the latest", Form.Path),
        (FormVerb.Log or FormVerb.Correct, _) => null,
        (FormVerb.Code or FormVerb.Recode, { Retracted: true }) => (
            "It is retracted, and a retracted statement is neither coded nor recoded. Reinstate it first.",
            "See the statement", $"/statements/{Form.Current!.Id}"),
        (FormVerb.Code, { Coded: true }) => (
            "It is coded already. Where our reading of it changed, recode it.",
            "Recode it", FormVerb.Recode.Path(Form.Current!.Id)),
        (FormVerb.Recode, { Coded: false }) => (
            "It is not coded yet, so there is nothing to read anew. Give it its first coding.",
            "Code it", FormVerb.Code.Path(Form.Current!.Id)),
        (FormVerb.Code or FormVerb.Recode, _) => null,
        _ => throw new UnreachableException($"{Form.Verb} is no verb of a form."),
    };
}
