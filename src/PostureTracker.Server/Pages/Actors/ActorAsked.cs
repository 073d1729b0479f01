using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>Which stance an actor's page shows, and of when, held still.</summary>
/// <param name="View">As asked.</param>
/// <param name="Held">The question, at the position of the first answer.</param>
/// <param name="Known">The actor, and both clocks.</param>
/// <param name="Rows">Towards whom there is anything, the busiest first.</param>
/// <param name="Row">The one shown; null: there is nothing.</param>
/// <param name="Dimension">On what.</param>
public sealed record ActorAsked(
    View View, Question Held, PostureAnswer Known, IReadOnlyList<BoardRow> Rows, BoardRow? Row, Dimension Dimension)
{
    private const int Days = 7;

    /// <summary>One stance of a board, held to its position.</summary>
    public static ActorAsked Of(View view, BoardAnswer board, BoardRow row, Dimension dimension) => new(
        view with { Dimension = dimension, Recipient = row.Recipient?.ToString() ?? "any" },
        view.Question() with { AsOf = board.AsOf, KnownAt = new(Reading.KnownAt.PositionOf(board.KnownAt), null) },
        new(row.Actor, row.Name, row.Recipient, board.Collection, board.Basis, board.AsOf, board.KnownAt, board.Position,
            board.Model, new Dictionary<Dimension, PostureStance?>()),
        [row], row, dimension);

    public string Code => Known.Actor.ToString();

    /// <summary>Towards whom; null: anyone.</summary>
    public ActorCode? Recipient => View.Recipient switch
    {
        null => Row?.Recipient,
        "any" => null,
        var code => new ActorCode(code),
    };

    public string Towards => Recipient is { } recipient ? InSentences.Of(ActorNames.Of(recipient)) : "anyone";

    public string Path => $"/actors/{Code}";

    /// <summary>The day it is compared with.</summary>
    public DateOnly Then => View.Then ?? new Since(null, Days).Before(Known.AsOf);

    /// <summary>The view with all that is shown said outright.</summary>
    public View Shown => View with { Dimension = Dimension, Recipient = Recipient?.ToString() ?? "any" };

    /// <summary>The last event that counts.</summary>
    public long KnownAt => Held.KnownAt!.Position!.Value;

    /// <summary>Where a statement is read in full, as it was known.</summary>
    public string AddressOf(Guid statement) => View.Carried.At($"/statements/{statement}");
}
