using JasperFx.Events;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>A track that a page of events touches, with what it enters there. Importers mark their events: those change
/// the books like any others, and are not announced.</summary>
internal sealed class TouchedTrack(Track track)
{
    private readonly SortedDictionary<DateOnly, CellSum> _all = [];
    private readonly SortedDictionary<DateOnly, CellSum> _imported = [];
    private readonly SortedDictionary<DateOnly, CellSum> _live = [];

    public Track Track { get; } = track;

    public DateOnly FirstDay => _all.Keys.First();

    /// <summary>The last live event that touches it; 0: none does.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether all that was live is something logged or first coded; else the record changed.</summary>
    public bool OnlySaid { get; private set; } = true;

    public static IReadOnlyList<TouchedTrack> Of(IEnumerable<(IEvent Event, EnteredPosting Entered)> page)
    {
        var tracks = new Dictionary<Track, TouchedTrack>();
        foreach (var (recorded, entered) in page)
        {
            if (!tracks.TryGetValue(entered.Posting.Track, out var touched))
                tracks.Add(entered.Posting.Track, touched = new(entered.Posting.Track));
            touched.Enter(recorded, entered.Posting);
        }

        return [.. tracks.Values];
    }

    /// <summary>What the page does to the books.</summary>
    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="stored">The track's cells from <see cref="FirstDay"/> on, and the last before.</param>
    public TrackChange Change(StanceModel model, IReadOnlyList<Cell> stored) =>
        TrackChange.Of(Track, model, stored, _all);

    /// <summary>What of it is to be announced, and the cells it was reckoned from; null: nothing.</summary>
    /// <inheritdoc cref="Change"/>
    public (TrackChange Change, IReadOnlyList<Cell> Cells)? Announced(StanceModel model, IReadOnlyList<Cell> stored)
    {
        if (_live.Count == 0)
            return null;
        IReadOnlyList<Cell> cells = _imported.Count == 0
            ? stored
            : [.. stored.TakeWhile(cell => cell.Day < _imported.Keys.First()),
                .. TrackChange.Of(Track, model, stored, _imported).After];
        return (TrackChange.Of(Track, model, cells, _live), cells);
    }

    private void Enter(IEvent recorded, Posting posting)
    {
        Add(_all, posting);
        if (recorded.GetHeader("importer") is not null)
        {
            Add(_imported, posting);
            return;
        }

        Add(_live, posting);
        Sequence = recorded.Sequence;
        OnlySaid &= recorded.Data is StatementLogged or StatementCoded;
    }

    private static void Add(SortedDictionary<DateOnly, CellSum> days, Posting posting) =>
        days[posting.Day] = days.GetValueOrDefault(posting.Day) + CellSum.Of(posting);
}
