using System.Diagnostics;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>Makes a change that a form sent, on the road that the API takes too; where it is refused, the page comes again
/// with all that was typed.</summary>
public sealed class ChangeWriting(Appending appending, Positions positions, ChangeReading reading)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>The page to show, with its status; no value: it is written.</returns>
    public async Task<(Answer<ChangeView> Page, int Status)?> ApplyAsync(
        View view, string id, ChangeKind kind, (ChangeForm Form, Writer Writer) sent, CancellationToken cancellation)
    {
        if (!Identity.TryRead(id, out var statement))
            return (NoAnswer.Unknown($"There is no statement {id}."), StatusCodes.Status404NotFound);
        var (form, writer) = sent;
        var outcome = await appending.ChangeAsync(
            statement, kind.TakesReason ? form.Version : null, kind.Change(form),
            PageForm.Keyed(writer, $"POST {StatementView.PathOf(statement)}/{kind.Path}", form.Key, form), cancellation);
        switch (outcome)
        {
            case Written written:
                await positions.WaitForAsync(written.Statement.Position, Patience, cancellation);
                return null;
            case NotWritten refused:
                return (await AgainAsync(refused.Faults, isStale: false), StatusCodes.Status422UnprocessableEntity);
            case Stale:
                return (await AgainAsync([], isStale: true), StatusCodes.Status412PreconditionFailed);
            case NoSuchStatement:
                return (NoAnswer.Unknown($"There is no statement {id}."), StatusCodes.Status404NotFound);
            default:
                throw new UnreachableException($"{outcome.GetType().Name} is no outcome.");
        }

        Task<Answer<ChangeView>> AgainAsync(IReadOnlyList<Fault> faults, bool isStale) =>
            reading.ReadAsync(view, id, new(kind, form, faults, isStale, writer), cancellation);
    }
}
