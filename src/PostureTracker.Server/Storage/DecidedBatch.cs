using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>The decisions of one batch: each sees what the ones before it decided.</summary>
/// <param name="session">Where the events are queued.</param>
/// <param name="book">The registry.</param>
/// <param name="now">The database's time.</param>
/// <param name="states">The streams that the batch names, so far as they exist.</param>
/// <param name="decided">Where those it makes are noted.</param>
internal sealed class DecidedBatch(
    LedgerSession session,
    RegistryBook book,
    DateTimeOffset now,
    Dictionary<Guid, StatementState?> states,
    Dictionary<Guid, StatementState?> decided)
{
    public LogOutcome Decide(LogRequest request)
    {
        if (states.TryGetValue(request.Id, out var existing) && existing is null)
            return new(IsNew: false, [StatementIdentity.Taken(request.Id)]);
        var command = new LogStatement(request.Draft, request.Id, Canonical.Hash(request.Draft), request.Resolved);
        return LogStatement.Decide(command, existing, Known(request)) switch
        {
            Refused refused => new(IsNew: false, refused.Faults),
            Accepted { Events: [StatementLogged logged] } => Queue(request, logged),
            _ => new(IsNew: false, []),
        };
    }

    private LogOutcome Queue(LogRequest request, StatementLogged logged)
    {
        foreach (var queued in session.Events.Events.StartStream<RecordedStatement>(request.Id, logged).Events)
        {
            queued.UserName = request.By;
            queued.Timestamp = request.RecordedAt ?? default;
        }
        var state = StatementState.Evolve(null, logged)!;
        states[request.Id] = state;
        decided[request.Id] = Remembered(state);
        return new(IsNew: true, []);
    }

    /// <summary>What later decisions need to know of it: to tell a repeat, and to link to it.</summary>
    private static StatementState Remembered(StatementState state) => state with
    {
        Statement = state.Statement with { Texts = [], Sources = [], Signals = null, Demands = null, Links = null },
    };

    private Known Known(LogRequest request)
    {
        var recordedAt = request.RecordedAt ?? now;
        var linked = Mentions.Of(request.Draft, request.Draft.Collection ?? PostureTracker.Actors.Collections.Desk)
            .Select(id => (Id: id, State: states.GetValueOrDefault(id)))
            .Where(link => link.State is not null)
            .ToDictionary(
                link => link.Id,
                link => new LinkedStatement(link.Id, link.State!.Statement.Actor, link.State.Resolved.Day));
        return new(Clock.LatestDay(recordedAt), Clock.UtcDay(recordedAt), book.Actors, book.Collections, linked);
    }
}
