using PostureTracker.Codebook;
using PostureTracker.Server.Reading;
using PostureTracker.Stances;

namespace PostureTracker.Server.Postures;

/// <summary>What is set beside a stance from words and deeds together: those from words alone and from deeds alone.
/// </summary>
internal sealed class BesideStances
{
    private readonly Snapshot _snapshot;
    private readonly IReadOnlyDictionary<(Track Track, Basis Basis), Cell> _last;

    private BesideStances(Snapshot snapshot, IReadOnlyDictionary<(Track Track, Basis Basis), Cell> last) =>
        (_snapshot, _last) = (snapshot, last);

    /// <summary>None, unless the question asks for them.</summary>
    public static async Task<BesideStances> ReadAsync(
        Question question, Snapshot snapshot, TrackFilter filter, CancellationToken cancellation) => new(
        snapshot,
        question.Beside == Beside.Basis
            ? await SummedCells.LastByBasisAsync(snapshot, filter, cancellation)
            : new Dictionary<(Track, Basis), Cell>());

    public StanceAnswer? Words(Track track) => Of(track, Basis.Word);

    public StanceAnswer? Deeds(Track track) => Of(track, Basis.Deed);

    private StanceAnswer? Of(Track track, Basis basis) => _last.TryGetValue((track, basis), out var last)
        ? StanceAnswer.Of(StanceFold.At(_snapshot.Model(track.Dimension), last, _snapshot.AsOf), track.Dimension)
        : null;
}
