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

    /// <summary>What is refused where one of these codes, which came with that parameter, is nobody's; null: nothing.
    /// </summary>
    public NoAnswer? Unknown(IEnumerable<string?> codes, string parameter) =>
        codes.OfType<string>().FirstOrDefault(code =>
            !ActorCode.IsCode(code) || !Registry.Actors.ContainsKey(new(code))) is { } unknown
            ? NoAnswer.Refused($"?{parameter}", Refusal.UnknownActor, $"There is no actor '{unknown}'.")
            : null;

    /// <summary>What is refused where a filter names an actor that is nobody's; null: nothing.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="actors">The parameter its actors came with.</param>
    public NoAnswer? Unknown(TrackFilter filter, string actors) =>
        Unknown(filter.Actors ?? [], actors)
            ?? Unknown([filter.Recipient is Stored.Anyone ? null : filter.Recipient], "recipient");

    public async ValueTask DisposeAsync()
    {
        var connection = _transaction.Connection;
        await _transaction.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
    }
}
