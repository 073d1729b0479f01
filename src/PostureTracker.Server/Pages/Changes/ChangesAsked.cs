using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>What the page of changes was asked for, beside its view.</summary>
/// <param name="Kinds">Which kinds of change; none: the usual ones.</param>
/// <param name="Actors">Whose; none: everyone's.</param>
/// <param name="Said">Whether by when it was said, or by when it became known; null: not said, so the latter, but see
/// <see cref="ChangesReading"/>.</param>
/// <param name="Before">Only what comes after the page that ended there.</param>
public sealed record ChangesAsked(
    IReadOnlyList<ToldKind> Kinds, IReadOnlyList<string> Actors, bool? Said, ToldCursor? Before)
{
    public bool BySaid => Said == true;

    public IReadOnlyList<ToldKind> Shown => Kinds.Count == 0 ? ToldKinds.Usual : Kinds;

    /// <summary>Reads it; a parameter may be given several times, as a form's boxes are, or once with commas.</summary>
    public static (ChangesAsked Asked, NoAnswer? Malformed) Read(IQueryCollection query)
    {
        var reader = new QueryReader(new Dictionary<string, string>());
        var kinds = Words(query, "kind");
        foreach (var unknown in kinds.Where(kind => Kind(kind) is null))
            reader.Refuse("kind", $"'{unknown}' is no kind of change; there are "
                + $"{string.Join(", ", ToldKinds.All.Select(ToldKinds.Key))}.");
        var actors = Words(query, "actors");
        foreach (var wrong in actors.Where(code => !ActorCode.IsCode(code)))
            reader.Refuse("actors", $"'{wrong}' is no actor's code, as PRK.");
        var order = query["order"].ToString();
        if (order is not ("" or "known" or "said"))
            reader.Refuse("order", "'order' must be known or said.");
        var cursor = query["cursor"].ToString();
        var before = cursor is "" ? null : ToldCursor.Read(cursor, order == "said");
        if (cursor is not "" && before is null)
            reader.Refuse("cursor", "'cursor' must be where a page of the same order ended.");
        return (new(Wanted(kinds), actors, order is "" ? null : order == "said", before), reader.Malformed);
    }

    /// <summary>None: the usual ones, also where each of them is named, as the filter's boxes do.</summary>
    private static ToldKind[] Wanted(IEnumerable<string> keys)
    {
        ToldKind[] kinds = [.. keys.Select(Kind).OfType<ToldKind>().Distinct().Order()];
        return kinds.SequenceEqual(ToldKinds.Usual) ? [] : kinds;
    }

    /// <summary>The page's own parameters, after the view's.</summary>
    public (string Name, string? Value)[] Parameters() =>
    [
        ("actors", Actors.Count == 0 ? null : string.Join(',', Actors)),
        ("kind", Kinds.Count == 0 ? null : string.Join(',', Kinds.Select(ToldKinds.Key))),
        ("order", Said switch { true => "said", false => "known", null => null }),
        ("cursor", Before?.ToString()),
    ];

    /// <summary>The changes wanted of a view.</summary>
    public ToldAsked Of(View view) => new(Tracks(view), view.From, view.To, BySaid, Before);

    /// <summary>The stances wanted of a view.</summary>
    public TrackFilter Tracks(View view) => new(
        Actors.Count == 0 ? null : Actors, view.Recipient == "any" ? Stored.Anyone : view.Recipient, view.Dimension);

    private static IReadOnlyList<string> Words(IQueryCollection query, string name) =>
        [.. query[name].SelectMany(value => (value ?? "").Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];

    private static ToldKind? Kind(string key) =>
        ToldKinds.All.Cast<ToldKind?>().FirstOrDefault(kind => ToldKinds.Key(kind!.Value) == key);
}
