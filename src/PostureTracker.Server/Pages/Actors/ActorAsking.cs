using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Pages.Boards;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>Settles which stance a view of an actor is of: what the view leaves open, the record decides.</summary>
public sealed class ActorAsking(PostureQueries postures)
{
    private const int Days = 7;

    public async Task<Answer<ActorAsked>> ReadAsync(View view, string code, CancellationToken cancellation)
    {
        var posture = await postures.PostureAsync(view.Question(), code, recipient: null, cancellation);
        if (posture.Value is not { } known)
            return posture.None!;
        var held = view.Question() with { AsOf = known.AsOf, KnownAt = new(KnownAt.PositionOf(known.KnownAt), null) };
        if (view.From?.Before(known.AsOf) > (view.To ?? DateOnly.MaxValue))
            return NoAnswer.Refused("?from", Refusal.WrongOrder, "The window's 'from' is after its 'to'.");
        var board = await postures.BoardAsync(
            held, new([code], Recipient: null, Dimension: null), new(null, Days), cancellation);
        if (board.Value is not { } answer)
            return board.None!;
        BoardRow[] rows = [.. answer.Postures.OrderByDescending(Signals).ThenBy(row => row.Recipient)];
        var row = Chosen(rows, view.Recipient);
        return new ActorAsked(view, held, known, rows, row, view.Dimension ?? Moved(row));
    }

    /// <summary>The row asked for, else the one with most said.</summary>
    private static BoardRow? Chosen(BoardRow[] rows, string? recipient) => recipient switch
    {
        null => rows.FirstOrDefault(row => row.Recipient is not null) ?? rows.FirstOrDefault(),
        "any" => rows.FirstOrDefault(row => row.Recipient is null),
        var code => rows.FirstOrDefault(row => row.Recipient == new ActorCode(code)),
    };

    /// <summary>The dimension that moved most; where none did, the first there is anything on.</summary>
    private static Dimension Moved(BoardRow? row) => row?.Dimensions
        .Where(stance => stance.Value is not null)
        .OrderByDescending(stance => Math.Round(BoardView.Reach(stance.Value!), 2)).ThenBy(stance => stance.Key)
        .Select(stance => (Dimension?)stance.Key).FirstOrDefault() ?? Dimension.Dialogue;

    private static int Signals(BoardRow row) => row.Dimensions.Values.Max(stance => stance?.Signals ?? 0);
}
