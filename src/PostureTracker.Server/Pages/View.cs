using System.Globalization;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages;

/// <summary>What a page shows, as its address carries it: the same parameters on every page, always in one order, defaults
/// left out. Two people who open one link see one thing.</summary>
public sealed record View
{
    /// <summary>On what; null: the page's own choice.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>Towards whom, <c>any</c> for anyone; null: the page's own choice.</summary>
    public string? Recipient { get; init; }

    /// <summary>Whose books.</summary>
    public string Collection { get; init; } = Collections.Desk;

    /// <summary>Words or deeds alone; null: both.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Said on or before; null: all said by now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Recorded on or before; null: all recorded by now.</summary>
    public KnownAt? KnownAt { get; init; }

    /// <summary>Where the window begins; null: with the record, or where the page begins it.</summary>
    public Since? From { get; init; }

    /// <summary>Where the window ends; null: at <see cref="AsOf"/>.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The day compared with; null: none.</summary>
    public DateOnly? Then { get; init; }

    /// <summary>What the day compared with knew; null: what <see cref="KnownAt"/> does.</summary>
    public KnownAt? ThenKnownAt { get; init; }

    /// <summary>The version of the model, where the address pins it; null: the one there is.</summary>
    public string? Model { get; init; }

    /// <summary>Whether it shows the past: something said or recorded since may be hidden.</summary>
    public bool IsPast => AsOf is not null || KnownAt is not null;

    /// <summary>What goes along from page to page: both clocks, the collection, words or deeds.</summary>
    public View Carried => new() { Collection = Collection, Basis = Basis, AsOf = AsOf, KnownAt = KnownAt };

    /// <summary>The names of the parameters, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "dimension", "recipient", "collection", "basis", "asOf", "knownAt", "from", "to", "then", "thenKnownAt",
        "model",
    ];

    /// <summary>Reads it; what is malformed is noted in the reader, and left out here.</summary>
    public static View Read(QueryReader query) => new()
    {
        Dimension = query.Word<Dimension>("dimension"),
        Recipient = query.Text("recipient") is "any" ? "any" : query.Actor("recipient")?.ToString(),
        Collection = query.Text("collection") is { } name && PostureTracker.Actors.Collection.IsName(name) ? name : Collections.Desk,
        Basis = query.Word<Basis>("basis"),
        AsOf = query.Day("asOf"),
        KnownAt = query.KnownAt("knownAt"),
        From = query.Since("from"),
        To = query.Day("to"),
        Then = query.Day("then"),
        ThenKnownAt = query.KnownAt("thenKnownAt"),
        Model = ReadModel(query),
    };

    /// <summary>The question it asks of the books.</summary>
    public Question Question() => new(AsOf, KnownAt, MinPosition: null, Collection, Basis);

    /// <summary>The address of a page with this view, <c>/actors/PRK?dimension=dialogue</c>.</summary>
    /// <param name="path">The page.</param>
    /// <param name="own">Parameters of the page's own, after those of the view; null and empty ones are left out.</param>
    public string At(string path, params IEnumerable<(string Name, string? Value)> own)
    {
        var query = string.Join('&', Parameters().Concat(own).Where(one => !string.IsNullOrEmpty(one.Value))
            .Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!).Replace("%3A", ":", StringComparison.Ordinal)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>The same view for ever: what it left to the day it is opened on is said outright.</summary>
    /// <param name="asOf">The day it shows.</param>
    /// <param name="knownAt">The last event it shows.</param>
    public View Frozen(DateOnly asOf, long knownAt) => this with
    {
        AsOf = asOf,
        KnownAt = new(knownAt, null),
        From = From is { } from ? new(from.Before(asOf), null) : null,
        Model = StanceModel.Name,
    };

    /// <summary>The parameters as a form would carry them on.</summary>
    public IEnumerable<(string Name, string? Value)> Parameters() =>
    [
        ("dimension", Word(Dimension)), ("recipient", Recipient),
        ("collection", Collection == Collections.Desk ? null : Collection), ("basis", Word(Basis)), ("asOf", Text(AsOf)),
        ("knownAt", Text(KnownAt)), ("from", From is { } from ? Text(from) : null), ("to", Text(To)), ("then", Text(Then)),
        ("thenKnownAt", Text(ThenKnownAt)), ("model", Model),
    ];

    private static string? ReadModel(QueryReader query)
    {
        var model = query.Text("model");
        if (model is null or StanceModel.Name)
            return model;
        query.Refuse("model", $"There is one model, {StanceModel.Name}.");
        return null;
    }

    private static string? Word<T>(T? word) where T : struct, Enum => word?.ToString().ToLowerInvariant();

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(Since since) => since.Day is { } day ? Text(day)! : $"-{since.DaysBefore}d";

    internal static string? Text(KnownAt? moment) => moment switch
    {
        null => null,
        { Position: { } position } => Reading.KnownAt.Text(position),
        { Instant: var instant } => instant!.Value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
    };
}
