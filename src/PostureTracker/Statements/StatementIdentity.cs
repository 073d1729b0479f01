using PostureTracker.Actors;

namespace PostureTracker.Statements;

/// <summary>Which statement a draft is: the same for ever, so that sending it twice changes nothing.</summary>
public static class StatementIdentity
{
    /// <summary>The id the draft determines; null: it determines none, and a new one is made.</summary>
    public static Guid? Of(StatementDraft draft) => draft switch
    {
        { ExternalId: { Length: > 0 } external } => Identity.Statement(draft.Collection ?? Collections.Desk, external),
        { Id: { } id } when Identity.TryRead(id, out var given) => given,
        _ => null,
    };

    /// <summary>The id names something in the record that is not a statement.</summary>
    public static Fault Taken(Guid id) => new(
        "/id", Refusal.IdMismatch, $"{id} is the id of an actor or a collection in the record; choose another.");

    /// <summary>Checks the three members that name a statement when it is logged.</summary>
    internal static void Check(StatementDraft draft, Guid id, Known known, Faults faults)
    {
        if (draft.Collection is { } collection && !known.Collections.ContainsKey(collection))
            faults.Add("/collection", Refusal.UnknownCollection,
                "There is no collection of this name; register it first, or leave it out for the desk's.");
        TextRules.OptionalName(faults, "/externalId", draft.ExternalId);
        if (draft.Id is null)
            return;
        if (!Identity.TryRead(draft.Id, out var given) || given == Guid.Empty)
            faults.Add("/id", Refusal.Malformed, "The id is a UUID: 8-4-4-4-12 hexadecimal digits, not all zero.");
        else if (given != id)
            faults.Add("/id", Refusal.IdMismatch,
                $"With this externalId the id is {id}; leave the id out, or give that one.");
        else if (draft.ExternalId is null && IsOfRegistry(given, known))
            faults.Add(Taken(given));
    }

    /// <summary>Whether it would give a statement the stream of an actor or a collection, perhaps not begun yet.
    /// </summary>
    private static bool IsOfRegistry(Guid id, Known known) => id.Version == 5
        && (known.Actors.Keys.Any(actor => Identity.Actor(actor) == id)
            || known.Collections.Keys.Any(collection => Identity.Collection(collection) == id));

    /// <summary>Checks that a correction leaves them as they are; leaving them out does.</summary>
    internal static void CheckFixed(StatementDraft draft, Statement before, Faults faults)
    {
        if (draft.Id is not null && !(Identity.TryRead(draft.Id, out var id) && id == before.Id))
            Fixed("/id", before.Id.ToString());
        if (draft.Collection is not null && draft.Collection != before.Collection)
            Fixed("/collection", before.Collection);
        if (draft.ExternalId is not null && draft.ExternalId != before.ExternalId)
            Fixed("/externalId", before.ExternalId ?? "none");

        void Fixed(string pointer, string kept) =>
            faults.Add(pointer, Refusal.Fixed, $"A correction cannot change this; it is {kept}.");
    }
}
