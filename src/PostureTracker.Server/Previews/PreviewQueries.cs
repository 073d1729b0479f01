using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Previews;

/// <summary>Says what a write would change: decided as the writer decides, reckoned as the books reckon.</summary>
public sealed class PreviewQueries(LedgerSessions sessions, Deciding deciding, Snapshots snapshots)
{
    private const int Tries = 5;

    /// <summary>What logging a statement would change.</summary>
    public Task<PreviewOutcome> LogAsync(StatementDraft draft, Writer writer, CancellationToken cancellation) =>
        TryAsync(() => LogOnceAsync(draft, writer, cancellation));

    private async Task<PreviewOutcome?> LogOnceAsync(
        StatementDraft draft, Writer writer, CancellationToken cancellation)
    {
        var named = StatementIdentity.Of(draft);
        var command = new LogStatement(draft, named ?? Guid.CreateVersion7(), Canonical.Hash(draft), Resolved: null);
        await using var session = await sessions.OpenAsync(writer, cancellation);
        var decided = await deciding.LogAsync(session, command, named is null, writer, cancellation);
        return await PreviewAsync(decided, named, cancellation);
    }

    /// <summary>What a change of a statement would change.</summary>
    /// <param name="id">Which statement.</param>
    /// <param name="expected">The version the reader saw; null: whichever it is.</param>
    /// <param name="change">The change.</param>
    /// <param name="writer">Who would write.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PreviewOutcome> ChangeAsync(
        Guid id, long? expected, StatementChange change, Writer writer, CancellationToken cancellation) =>
        TryAsync(() => ChangeOnceAsync(id, expected, change, writer, cancellation));

    private async Task<PreviewOutcome?> ChangeOnceAsync(
        Guid id, long? expected, StatementChange change, Writer writer, CancellationToken cancellation)
    {
        await using var session = await sessions.OpenAsync(writer, cancellation);
        if (RecordedStatement.Of(await session.StreamAsync(id, 0, cancellation)) is not { } existing)
            return new PreviewOutcome(new NoSuchStatement(id), default);
        if (expected is not null && expected != existing.Version)
            return new PreviewOutcome(new Stale(existing), default);
        var decided = await deciding.ChangeAsync(session, existing, change, writer, cancellation);
        return await PreviewAsync(decided, id, cancellation);
    }

    /// <summary>Tries again where the statement was changed between the decision and the books it is reckoned from.</summary>
    private static async Task<PreviewOutcome> TryAsync(Func<Task<PreviewOutcome?>> attempt)
    {
        for (var tries = 1; tries <= Tries; tries++)
        {
            if (await attempt() is { } outcome)
                return outcome;
        }

        return new(null, NoAnswer.Behind(0));
    }

    private async Task<PreviewOutcome?> PreviewAsync(Decided decided, Guid? id, CancellationToken cancellation)
    {
        if (decided.Decision is Refused refused)
            return new PreviewOutcome(new NotWritten(refused.Faults), default);
        var happened = ((Accepted)decided.Decision).Events.Cast<IStatementEvent>().SingleOrDefault();
        var after = happened is null ? decided.Existing!.State : StatementState.Evolve(decided.Existing?.State, happened)!;
        var opened = await snapshots.OpenAsync(
            new(null, null, decided.Existing?.Position, after.Statement.Collection, null), cancellation);
        if (opened.None is { } none)
            return new PreviewOutcome(null, none);
        await using var snapshot = opened.Value!;
        if (decided.Existing is { } existing
            && await StatementVersions.CurrentAsync(snapshot, existing.Id, cancellation) != existing.Version)
            return null;
        var entered = happened as IBookEvent;
        var tracks = await PreviewTracks.ReadAsync(
            snapshot, entered?.Before, entered?.After, id, cancellation);
        var duplicates = happened is StatementLogged or StatementCorrected
            ? await NearDuplicates.FindAsync(snapshot, after.Statement, after.Resolved.Day, cancellation)
            : [];
        return new PreviewOutcome(null, new PreviewAnswer(
            snapshot.AsOf, KnownAt.Text(snapshot.KnownAt), snapshot.Position, StanceModel.Name, id,
            happened is null ? null : after.Resolved, [.. tracks.Select(track => track.Answer)], duplicates))
        {
            After = after,
            Changes = [.. tracks.Select(track => track.Change)],
        };
    }
}

/// <summary>A preview, or why there is none: as the write would be refused, or as a read would.</summary>
/// <param name="Refused">What the write would come to; null: it would be accepted.</param>
/// <param name="Preview">The preview.</param>
public readonly record struct PreviewOutcome(Outcome? Refused, Answer<PreviewAnswer> Preview)
{
    /// <summary>The statement as it would be; null: it would not be.</summary>
    public StatementState? After { get; init; }

    /// <summary>The cells of each track that the preview tells of, in the same order; null: there is no preview.</summary>
    public IReadOnlyList<TrackChange>? Changes { get; init; }
}
