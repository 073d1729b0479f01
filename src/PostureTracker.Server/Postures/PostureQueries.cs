using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;
using PostureTracker.Stances;

namespace PostureTracker.Server.Postures;

/// <summary>Where actors stand: the board, one posture, one series.</summary>
public sealed class PostureQueries(Snapshots snapshots)
{
    /// <summary>The board: a row per actor and recipient, and one per actor towards anyone.</summary>
    /// <param name="question">When, and in which books.</param>
    /// <param name="filter">Which tracks.</param>
    /// <param name="since">Change and swing since the end of that day; null: none.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<BoardAnswer>> BoardAsync(
        Question question, TrackFilter filter, Since? since, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        var then = since?.Before(snapshot.AsOf);
        if (Refuse(snapshot, filter, then) is { } refused)
            return refused;
        var views = await Cells.ViewsAsync(snapshot, filter, then, cancellation);
        var beside = await BesideStances.ReadAsync(question, snapshot, filter, cancellation);
        var rows = views
            .GroupBy(view => (view.Track.Actor, view.Track.Recipient))
            .OrderBy(pair => pair.Key.Actor).ThenBy(pair => pair.Key.Recipient)
            .Select(pair => new BoardRow(
                pair.Key.Actor, snapshot.NameOf(pair.Key.Actor), pair.Key.Recipient,
                ByDimension(filter.Dimension, dimension =>
                    pair.FirstOrDefault(view => view.Track.Dimension == dimension) is { } view
                        ? OnBoard(snapshot, view, beside)
                        : null)));
        return new BoardAnswer(
            snapshot.AsOf, KnownAt.Text(snapshot.KnownAt), snapshot.Position, StanceModel.Name,
            snapshot.Collection.Name, snapshot.Basis, [.. rows]);
    }

    /// <summary>One actor's stances towards one recipient, or anyone.</summary>
    public async Task<Answer<PostureAnswer>> PostureAsync(
        Question question, string actor, ActorCode? recipient, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenForAsync(question, actor, recipient, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        var filter = new TrackFilter([actor], Stored.Of(recipient), null);
        var views = await Cells.ViewsAsync(snapshot, filter, then: null, cancellation);
        var beside = await BesideStances.ReadAsync(question, snapshot, filter, cancellation);
        var code = new ActorCode(actor);
        return new PostureAnswer(
            code, snapshot.NameOf(code), recipient, snapshot.Collection.Name, snapshot.Basis, snapshot.AsOf,
            KnownAt.Text(snapshot.KnownAt), snapshot.Position, StanceModel.Name,
            ByDimension(only: null, dimension =>
                views.FirstOrDefault(view => view.Track.Dimension == dimension) is { Track: var track } view
                    ? PostureStance.Of(Stance(snapshot, view), beside.Words(track), beside.Deeds(track))
                    : null));
    }

    /// <summary>One stance over time: each cell, with the statements behind it.</summary>
    public Task<Answer<SeriesAnswer>> SeriesAsync(
        Question question, string actor, TrackWindow window, CancellationToken cancellation) =>
        SeriesAsync(question, actor, window, told: null, cancellation);

    /// <summary>The same, the statements only of the days that are told: of a long record reading all is most of the work.
    /// </summary>
    /// <param name="question">When, and in which books.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="window">Which stance, and of what days.</param>
    /// <param name="told">Which cells are told; null: all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<SeriesAnswer>> SeriesAsync(
        Question question,
        string actor,
        TrackWindow window,
        Func<IReadOnlyList<Cell>, IEnumerable<Cell>>? told,
        CancellationToken cancellation)
    {
        var opened = await snapshots.OpenForAsync(question, actor, window.Recipient, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        var track = new Track(
            snapshot.Collection.Name, new ActorCode(actor), window.Recipient, window.Dimension);
        var to = window.To is { } day && day < snapshot.AsOf ? day : snapshot.AsOf;
        var cells = await Cells.SeriesAsync(snapshot, track, window.From ?? DateOnly.MinValue, to, cancellation);
        var said = await StatementsOfDays.LookUpAsync(
            snapshot, [.. (told?.Invoke(cells) ?? cells).Select(cell => (track, cell.Day))], cancellation);
        return new SeriesAnswer(
            track.Actor, snapshot.NameOf(track.Actor), track.Recipient, track.Dimension, snapshot.Collection.Name,
            snapshot.Basis, snapshot.AsOf, KnownAt.Text(snapshot.KnownAt), snapshot.Position, StanceModel.Name,
            [.. cells.Select(cell => new SeriesCell(
                cell.Day, cell.Mean, Math.Sqrt(cell.Variance), Levels.Name(track.Dimension, cell.Level), cell.Gain,
                cell.Z, cell.Turn, cell.Sum.Count,
                [.. said[(track, cell.Day)].Select(one => one.Statement)]))]);
    }

    /// <summary>The latest steps of every stance that matches, in one question.</summary>
    public async Task<Answer<ILookup<Track, (DateOnly On, double Mean)>>> LinesAsync(
        Question question, TrackFilter filter, CancellationToken cancellation)
    {
        var opened = await snapshots.OpenAsync(question, cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        return new(await TrackLines.ReadAsync(snapshot, filter, cancellation), null);
    }

    private static NoAnswer? Refuse(Snapshot snapshot, TrackFilter filter, DateOnly? then) =>
        then > snapshot.AsOf
            ? NoAnswer.Refused("?since", Refusal.WrongOrder, "'since' is after 'asOf'.")
            : snapshot.Unknown(filter, "actors");

    private static BoardStance OnBoard(Snapshot snapshot, TrackView view, BesideStances beside)
    {
        var (stance, words, deeds) = (Stance(snapshot, view), beside.Words(view.Track), beside.Deeds(view.Track));
        return new(
            stance.Mean, stance.Sd, stance.Low, stance.High, stance.Level, stance.Stale, stance.LastOn, stance.Days,
            stance.Signals, stance.Mean - view.MeanThen, view.Swing, words, deeds, words?.Mean - deeds?.Mean);
    }

    private static StanceAnswer Stance(Snapshot snapshot, TrackView view) => StanceAnswer.Of(
        StanceFold.At(snapshot.Model(view.Track.Dimension), view.Last, snapshot.AsOf), view.Track.Dimension)!;

    private static Dictionary<Dimension, T?> ByDimension<T>(Dimension? only, Func<Dimension, T?> of) where T : class =>
        Dimensions.All.Select(scale => scale.Dimension).Where(dimension => only is null || dimension == only)
            .ToDictionary(dimension => dimension, of);
}

/// <summary>One stance between two days, both inclusive.</summary>
/// <param name="Recipient">Null: towards anyone.</param>
/// <param name="Dimension">On what.</param>
/// <param name="From">Null: from the first.</param>
/// <param name="To">Null: to <c>asOf</c>.</param>
public sealed record TrackWindow(ActorCode? Recipient, Dimension Dimension, DateOnly? From, DateOnly? To);
