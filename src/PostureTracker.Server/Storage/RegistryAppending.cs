using Marten;
using PostureTracker.Actors;

namespace PostureTracker.Server.Storage;

/// <summary>The only writer of the registry: one at a time, so that its events become visible in their order.</summary>
public sealed class RegistryAppending(LedgerSessions sessions, Registry registry)
{
    /// <summary>Appends what <paramref name="decide"/> decides to an actor's stream.</summary>
    public Task<Decision> ChangeAsync(
        ActorCode actor, Func<RegistryBook, Decision> decide, Writer writer, CancellationToken cancellation) =>
        ChangeAsync<ActorStream>(Identity.Actor(actor), decide, writer, cancellation);

    /// <summary>Appends what <paramref name="decide"/> decides to a collection's stream.</summary>
    public Task<Decision> ChangeAsync(
        string collection, Func<RegistryBook, Decision> decide, Writer writer, CancellationToken cancellation) =>
        ChangeAsync<CollectionStream>(Identity.Collection(collection), decide, writer, cancellation);

    private async Task<Decision> ChangeAsync<TStream>(
        Guid stream, Func<RegistryBook, Decision> decide, Writer writer, CancellationToken cancellation)
        where TStream : class
    {
        await using var session = await sessions.OpenRegistryAsync(writer, cancellation);
        var (book, _) = await registry.NowAsync(session.OpenBatch, cancellation);
        var decision = decide(book);
        if (decision is not Accepted { Events: { Count: > 0 } events })
            return decision;
        if (await session.Events.Events.FetchStreamStateAsync(stream, cancellation) is null)
            session.Events.Events.StartStream<TStream>(stream, events);
        else
            session.Events.Events.Append(stream, events);
        await session.CommitAsync(cancellation);
        return decision;
    }

    /// <summary>Names the type of an actor's stream.</summary>
    private sealed class ActorStream;

    /// <summary>Names the type of a collection's stream.</summary>
    private sealed class CollectionStream;
}
