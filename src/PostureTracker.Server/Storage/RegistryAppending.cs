using Marten;
using PostureTracker.Actors;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>The only writer of the registry: one at a time, so that its events become visible in their order.</summary>
public sealed class RegistryAppending(LedgerSessions sessions, Registry registry)
{
    /// <summary>Appends what <paramref name="decide"/> decides to an actor's stream.</summary>
    public Task<Decision> ChangeAsync(
        ActorCode actor, Func<RegistryBook, Decision> decide, Writer writer, CancellationToken cancellation) =>
        ChangeAsync<ActorStream>(Identity.Actor(actor), "/code", decide, writer, cancellation);

    /// <summary>Appends what <paramref name="decide"/> decides to a collection's stream.</summary>
    public Task<Decision> ChangeAsync(
        string collection, Func<RegistryBook, Decision> decide, Writer writer, CancellationToken cancellation) =>
        ChangeAsync<CollectionStream>(Identity.Collection(collection), "/name", decide, writer, cancellation);

    private async Task<Decision> ChangeAsync<TStream>(
        Guid stream, string pointer, Func<RegistryBook, Decision> decide, Writer writer, CancellationToken cancellation)
        where TStream : class
    {
        await using var session = await sessions.OpenRegistryAsync(writer, cancellation);
        var (book, _) = await registry.NowAsync(session.OpenBatch, cancellation);
        var decision = decide(book);
        if (decision is not Accepted { Events: { Count: > 0 } events })
            return decision;
        if (await session.StreamAsync(stream, version: 1, cancellation) is not [var first])
            session.Events.Events.StartStream<TStream>(stream, events);
        else if (first.Data is not IStatementEvent)
            session.Events.Events.Append(stream, events);
        else
            return Decision.Refuse(new Fault(pointer, Refusal.IdMismatch,
                $"A statement in the record has the id that belongs to this one, {stream}; choose another name."));
        await session.CommitAsync(cancellation);
        return decision;
    }

    /// <summary>Names the type of an actor's stream.</summary>
    private sealed class ActorStream;

    /// <summary>Names the type of a collection's stream.</summary>
    private sealed class CollectionStream;
}
