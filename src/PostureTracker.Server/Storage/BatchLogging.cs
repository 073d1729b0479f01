using JasperFx;
using PostureTracker.Actors;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>Logs many statements in one unit of writing, each decided as <see cref="Appending"/> would decide it after
/// those before it: the importers' way to the one decision, without a round trip a statement.</summary>
public sealed class BatchLogging(LedgerSessions sessions, Registry registry)
{
    private const int Tries = 5;

    /// <summary>What became of each, in their order. Those refused hold back no other.</summary>
    public async Task<IReadOnlyList<LogOutcome>> LogAsync(
        IReadOnlyList<LogRequest> requests, Writer writer, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var session = await sessions.OpenBatchAsync(writer, cancellation);
                var outcomes = await DecideAsync(session, requests, [], cancellation);
                if (outcomes.Any(outcome => outcome.IsNew))
                    await session.CommitAsync(cancellation);
                return outcomes;
            }
            catch (Exception lost) when (tries < Tries
                && lost is Marten.Exceptions.ExistingStreamIdCollisionException or ConcurrencyException)
            {
            }
        }
    }

    /// <summary>What would become of each, with nothing written.</summary>
    /// <param name="requests">In their order.</param>
    /// <param name="earlier">What earlier calls would have written; this one's are added.</param>
    /// <param name="writer">Who would write.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<LogOutcome>> TryAsync(
        IReadOnlyList<LogRequest> requests,
        Dictionary<Guid, StatementState?> earlier,
        Writer writer,
        CancellationToken cancellation)
    {
        await using var session = await sessions.OpenBatchAsync(writer, cancellation);
        return await DecideAsync(session, requests, earlier, cancellation);
    }

    private async Task<IReadOnlyList<LogOutcome>> DecideAsync(
        LedgerSession session,
        IReadOnlyList<LogRequest> requests,
        Dictionary<Guid, StatementState?> earlier,
        CancellationToken cancellation)
    {
        var (book, now) = await registry.NowAsync(cancellation);
        var states = await session.StatesAsync(requests.SelectMany(Named), cancellation);
        foreach (var (id, state) in earlier)
            states.TryAdd(id, state);
        var batch = new DecidedBatch(session, book, now, states, earlier);
        var outcomes = requests.Select(batch.Decide).ToList();
        if (requests.Any(request => request.RecordedAt is not null))
            await session.KeepTimesAsync(cancellation);
        return outcomes;
    }

    private static IEnumerable<Guid> Named(LogRequest request) =>
        Mentions.Of(request.Draft, request.Draft.Collection ?? Collections.Desk).Append(request.Id);
}

/// <summary>A statement to log.</summary>
/// <param name="Draft">As it was sent.</param>
/// <param name="Resolved">What followed from it in an older ledger; null: resolve it.</param>
public sealed record LogRequest(StatementDraft Draft, Resolved? Resolved)
{
    /// <summary>The statement's id, which the draft determines, or a new one.</summary>
    public Guid Id { get; } = StatementIdentity.Of(Draft) ?? Guid.CreateVersion7();

    /// <summary>For imported history: by whom it was recorded there.</summary>
    public string? By { get; init; }

    /// <summary>For imported history: when it was recorded there.</summary>
    public DateTimeOffset? RecordedAt { get; init; }
}

/// <summary>What became of one of them.</summary>
/// <param name="IsNew">It is in the ledger since; else it was there, or is refused.</param>
/// <param name="Faults">Why it is refused; none: it is not.</param>
public sealed record LogOutcome(bool IsNew, IReadOnlyList<Fault> Faults);
