using PostureTracker.Actors;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Demands;

namespace PostureTracker.Server.Pages.Demands;

/// <summary>What the ledger of demands shows.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Answer">What was found.</param>
/// <param name="End">Where the page ended; null: it is the last.</param>
public sealed record DemandsView(ShellFacts Facts, DemandsAsked Asked, DemandsAnswer Answer, DemandPlace? End)
{
    public const string Path = "/demands";

    public string Of(string path) => Facts.View.At(path, Asked.Parameters());

    /// <summary>The next page; null: there is none.</summary>
    public string? Next => End is { } place ? Facts.View.At(Path, [.. Asked.Parameters(), ("cursor", place.ToString())]) : null;

    /// <summary>Who makes demands, by name, with who is asked for.</summary>
    public IReadOnlyList<(string Code, string Name)> Makers =>
        Named(Answer.Demands.Select(demand => (ActorCode?)demand.Actor), Asked.Actor);

    /// <summary>Of whom they are made.</summary>
    public IReadOnlyList<(string Code, string Name)> Addressed =>
        Named(Answer.Demands.Select(demand => demand.Recipient), Facts.View.Recipient is "any" ? null : Facts.View.Recipient);

    /// <summary>The address of a statement, as known here.</summary>
    public string Statement(Guid id) => Facts.View.Carried.At($"/statements/{id}");

    private static IReadOnlyList<(string Code, string Name)> Named(IEnumerable<ActorCode?> codes, string? asked) =>
    [
        .. codes.OfType<ActorCode>().Concat(asked is { } code ? [new ActorCode(code)] : []).Distinct()
            .Select(actor => (actor.ToString(), ActorNames.Of(actor))).OrderBy(actor => actor.Item2, StringComparer.Ordinal),
    ];
}
