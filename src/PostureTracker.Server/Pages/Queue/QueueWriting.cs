using System.Diagnostics;
using PostureTracker.Server.Pages.Statements;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Queue;

/// <summary>Saves a coding that the grid sent, and brings what comes next: the same statement where it was refused, else
/// the one after it.</summary>
public sealed class QueueWriting(Appending appending, Positions positions, QueueReading reading)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly Fault _nothing = new("", Refusal.Required,
        "Nothing is chosen. Save once more to record that it says nothing on any dimension: that is a coding too. Or skip it.");

    private static readonly Fault _past = new("", Refusal.Required,
        "In a view of the past nothing is coded. Save once more to code it in the record as it is now.");

    public async Task<(QueueView Next, int Status)> SaveAsync(
        View view, QueueForm form, Writer writer, CancellationToken cancellation)
    {
        if (view.IsPast)
            return (await AgainAsync(form, [_past], cancellation), StatusCodes.Status422UnprocessableEntity);
        if (form.Values.Count == 0 && !form.SaysNothing)
            return (await AgainAsync(form, [_nothing], cancellation), StatusCodes.Status422UnprocessableEntity);
        var change = form.IsRecoding ? StatementChange.Recode(form.Draft()) : StatementChange.Code(form.Draft());
        var keyed = PageForm.Keyed(writer, $"POST /queue/{form.Statement}", form.Key, form.Draft());
        var outcome = await appending.ChangeAsync(form.Statement, form.Version, change, keyed, cancellation);
        switch (outcome)
        {
            case Written written:
                await positions.WaitForAsync(written.Statement.Position, Patience, cancellation);
                var words = Shortened.Of(written.Statement.State.Statement.Texts[0].Content, 60);
                return (await reading.NextAsync(form.Place, form.Statement, $"Saved: “{words}”", cancellation), StatusCodes.Status200OK);
            case NotWritten refused:
                return (await AgainAsync(form, refused.Faults, cancellation), StatusCodes.Status422UnprocessableEntity);
            case Stale stale:
                return (await MeanwhileAsync(form, stale.Current, cancellation), StatusCodes.Status412PreconditionFailed);
            case NoSuchStatement:
                return (await reading.NextAsync(form.Place, null, "There is no such statement. Here is the next.", cancellation),
                    StatusCodes.Status404NotFound);
            default:
                throw new UnreachableException($"{outcome.GetType().Name} is no outcome.");
        }
    }

    private async Task<QueueView> AgainAsync(QueueForm form, IReadOnlyList<Fault> faults, CancellationToken cancellation) =>
        await reading.OpenAsync(form.Statement, form, faults, cancellation)
        ?? await reading.NextAsync(form.Place, null, null, cancellation);

    /// <summary>Somebody was quicker: where it needs no coding any more, here is the next; else look at it again. What is
    /// coded anew was coded all along, so that is no reason to throw the new coding away.</summary>
    private async Task<QueueView> MeanwhileAsync(
        QueueForm form, RecordedStatement current, CancellationToken cancellation)
    {
        var by = current.RecordedBy is { } who ? $" by {who}" : "";
        if (current.State.Retracted || (current.State.Coded && !form.IsRecoding))
        {
            var what = current.State.Retracted ? "retracted" : "coded";
            return await reading.NextAsync(
                form.Place, current.Id, $"The last one was {what} meanwhile{by}; yours was not saved. Here is the next.", cancellation);
        }

        var again = await reading.OpenAsync(form.Statement, form, [], cancellation);
        return again! with { Told = $"It was changed meanwhile{by}; look at it again and save. Nothing of yours is saved yet." };
    }
}
