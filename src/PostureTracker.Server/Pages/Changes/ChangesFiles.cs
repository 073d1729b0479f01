using PostureTracker.Codebook;
using PostureTracker.Server.Pages.Files;
using PostureTracker.Server.Reading;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>The changes shown, as files.</summary>
internal static class ChangesFiles
{
    private const string Name = "changes";

    private static readonly string[] Columns =
    [
        "day", "kind", "actor", "recipient", "dimension", "levelBefore", "levelAfter", "before", "after", "difference",
        "statement", "speaker", "quote", "record", "reason",
    ];

    public static IResult Csv(ChangesView view) => new CsvFile(
        Name, view.Page.AsOf, KnownAt.Text(view.Page.KnownAt), Columns, view.Shown.Select(Row));

    public static IResult Json(HttpContext http, ChangesView view) => new JsonFile(
        Name, view.Page.AsOf, KnownAt.Text(view.Page.KnownAt),
        new
        {
            view.Page.AsOf,
            KnownAt = KnownAt.Text(view.Page.KnownAt),
            view.Page.Position,
            Model = StanceModel.Name,
            Source = $"{http.Request.Scheme}://{http.Request.Host}{view.Fixed}",
            view.Facts.View.Collection,
            view.Facts.View.Basis,
            view.Page.From,
            view.Page.To,
            Order = view.Asked.BySaid ? "said" : "known",
            Changes = view.Shown.Select(Shape).ToArray(),
        });

    private static object?[] Row(ToldChange change) => Row(change, change.Quotes is [var first, ..] ? first : null);

    private static object?[] Row(ToldChange change, ToldQuote? said) =>
    [
        change.Day, ToldKinds.Key(change.Kind), change.Track.Actor, change.Track.Recipient?.ToString() ?? "any",
        Dimensions.Of(change.Track.Dimension).Key, Level(change, change.Before), Level(change, change.After),
        change.Before?.Mean, change.After?.Mean, change.Difference,
        change.Note?.Statement ?? said?.Statement, change.Note?.Speaker ?? said?.Speaker, said?.Words, change.Note?.Kind,
        change.Note?.Reason,
    ];

    private static object Shape(ToldChange change) => new
    {
        change.Day,
        Kind = ToldKinds.Key(change.Kind),
        change.Track.Actor,
        change.Track.Recipient,
        change.Track.Dimension,
        Before = Stance(change, change.Before),
        After = Stance(change, change.After),
        change.Difference,
        Statements = change.Quotes.Select(quote => quote.Statement).ToArray(),
        Record = change.Note is { } note ? new { note.Statement, note.Kind, note.Reason, note.By, note.Fields } : null,
    };

    private static object? Stance(ToldChange change, ToldReading? reading) => reading is null ? null : new
    {
        reading.Mean,
        reading.Low,
        reading.High,
        Level = Level(change, reading),
        reading.Provisional,
    };

    private static string? Level(ToldChange change, ToldReading? reading) =>
        reading is null ? null : Levels.Name(change.Track.Dimension, reading.Level);
}
