using PostureTracker.Server.Notices;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>A change before its words are looked up.</summary>
/// <param name="Track">Which.</param>
/// <param name="Day">When it became known, or was said.</param>
/// <param name="Before">How the stance read before.</param>
/// <param name="After">How it read after.</param>
/// <param name="Statements">Behind it.</param>
/// <param name="Event">The last event of it; null where it goes by when it was said.</param>
internal sealed record ToldDraft(
    Track Track, DateOnly Day, ToldReading? Before, ToldReading? After, IReadOnlyList<Guid> Statements,
    RecordedEvent? Event)
{
    private const int MostQuotes = 3;

    public static ToldDraft Of(Snapshot snapshot, EnteredRun run, Cell? before, Cell? after)
    {
        var model = snapshot.Model(run.Track.Dimension);
        var day = run.Event.Day < snapshot.AsOf ? run.Event.Day : snapshot.AsOf;
        return new(
            run.Track, run.Event.Day, ToldReading.Of(model, before, day), ToldReading.Of(model, after, day),
            [.. run.Entered.OrderByDescending(posting => posting.Day).Select(posting => posting.Statement).Distinct()],
            run.Event);
    }

    /// <summary>The step of one day, as the track now reads.</summary>
    public static ToldDraft Of(Snapshot snapshot, Track track, Cell cell, IReadOnlyList<Guid> statements) => new(
        track, cell.Day,
        cell.LevelBefore is { } level
            ? new(cell.Before, cell.Before, cell.Before, level, null, cell.Signals - cell.Sum.Count)
            : null,
        ToldReading.Of(snapshot.Model(track.Dimension), cell, cell.Day), statements, Event: null);

    /// <summary>Leaves out a stance towards anyone wherever the same statements moved the actor's towards someone.</summary>
    public static IReadOnlyList<ToldDraft> WithoutTwins(IReadOnlyList<ToldDraft> drafts)
    {
        var paired = drafts.Where(draft => draft.Track.Recipient is not null)
            .SelectMany(draft => draft.Statements.Select(said => (draft.Track.Actor, draft.Track.Dimension, said)))
            .ToHashSet();
        return
        [
            .. drafts.Where(draft => draft.Track.Recipient is not null || !draft.Statements.All(
                said => paired.Contains((draft.Track.Actor, draft.Track.Dimension, said)))),
        ];
    }

    public ToldChange Told(
        Snapshot snapshot,
        IReadOnlyDictionary<Guid, StatementAnswer> known,
        IReadOnlyDictionary<long, RecordedChange> records)
    {
        var note = Event?.Cause == NoticeCause.Record && known.TryGetValue(Statements[0], out var changed)
            ? Note(Event, changed, records.GetValueOrDefault(Event.Sequence))
            : null;
        IReadOnlyList<ToldQuote> quotes = note is not null ? [] :
        [
            .. Statements.Select(known.GetValueOrDefault).OfType<StatementAnswer>().Take(MostQuotes)
                .Select(said => ToldQuotes.Of(said, Track)),
        ];
        return new(
            Track, snapshot.NameOf(Track.Actor), Track.Recipient is { } other ? snapshot.NameOf(other) : null, Day, Before,
            After, quotes, note is null ? Statements.Count - quotes.Count : 0, note);
    }

    private RecordNote Note(RecordedEvent changing, StatementAnswer statement, RecordedChange? record) => new(
        statement.Id,
        changing.Type["statement_".Length..],
        changing.Reason,
        changing.By,
        ToldQuotes.Speaker(statement),
        statement.Resolved.Day,
        record is null ? [] : RecordedFields.Between(record, Track));
}
