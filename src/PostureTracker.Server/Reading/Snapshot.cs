using Npgsql;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>The read models at one position, held still while a question is answered.</summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;

    internal Snapshot(NpgsqlTransaction transaction, RegistryBook registry) =>
        (_transaction, Registry) = (transaction, registry);

    internal NpgsqlConnection Connection => _transaction.Connection!;

    /// <summary>The registry, now.</summary>
    public RegistryBook Registry { get; }

    /// <summary>The collection asked about.</summary>
    public required Collection Collection { get; init; }

    /// <summary>Words or deeds alone; null: both.</summary>
    public required Basis? Basis { get; init; }

    /// <summary>Said on or before.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The last event that counts.</summary>
    public required long KnownAt { get; init; }

    /// <summary>The last event the read models reflect.</summary>
    public required long Position { get; init; }

    /// <summary>Whether the stored cells answer it; else postings are summed and folded.</summary>
    public bool IsCurrent => KnownAt >= Position && Basis is null;

    public StanceModel Model(Dimension dimension) => StanceModel.Of(Collection.Kind, dimension);

    public string NameOf(ActorCode actor) => Registry.Actors.GetValueOrDefault(actor)?.Name ?? actor.ToString();

    public async ValueTask DisposeAsync()
    {
        var connection = _transaction.Connection;
        await _transaction.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
    }
}
