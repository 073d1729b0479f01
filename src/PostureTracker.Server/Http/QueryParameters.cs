using System.Collections.Frozen;

namespace PostureTracker.Server.Http;

/// <summary>A query parameter, as the OpenAPI document describes it.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Format">What it must look like; the words of a closed list are told apart by <c> | </c>.</param>
/// <param name="Meaning">What it asks for.</param>
public sealed record QueryParameter(string Name, string Format, string Meaning);

/// <summary>Every query parameter there is: one name means one thing everywhere.</summary>
public static class QueryParameters
{
    private const string Day = "YYYY-MM-DD";

    public static FrozenDictionary<string, QueryParameter> All { get; } = new QueryParameter[]
    {
        new("asOf", Day, "Said on or before that day; default: now, at UTC+14."),
        new("knownAt", "seq:N, YYYY-MM-DD or an instant", "Recorded on or before; a day means its end in UTC; default: now."),
        new("minPosition", "N", "Wait up to 5 s until the answer reflects ledger position N."),
        new("recipient", "an actor's code, or any", "Towards whom; any: towards anyone."),
        new("collection", "a name", "Whose books; default: desk."),
        new("basis", "word | deed", "Words or deeds alone; default: both."),
        new("beside", "basis", "Beside each stance, those from words alone and from deeds alone; not with basis."),
        new("actors", "codes, comma separated", "Only these actors."),
        new("actor", "an actor's code", "Only this actor."),
        new("dimension", "dialogue | sanctions | provocation", "Only this dimension."),
        new("since", $"{Day}, or -Nd before asOf", "Change and swing since the end of that day."),
        new("from", Day, "From that day on, inclusive."),
        new("to", Day, "To that day, inclusive."),
        new("kind", "crossed | surprise | turn | confirmed | withdrawn | parked",
            "Only of this kind; a shift is crossed, surprise or turn, the others are kinds of notice."),
        new("after", "N", "Only notices after the one of this id."),
        new("confirmed", "true | false", "Only crossings confirmed, or only provisional ones."),
        new("speaker", "a name", "Only statements of this speaker, as registered or as given."),
        new("form", "a form's key", "Only statements of this form."),
        new("source", "a name", "Only statements published there."),
        new("coded", "true | false", "Only coded statements, or only those that wait for a coding."),
        new("status", "live | retracted", "Only live, or only retracted statements; default: both."),
        new("q", "words", "Full text over texts, notes and sources; \"phrases\", or, and -not are understood."),
        new("said.from", Day, "Counting from that day on."),
        new("said.to", Day, "Counting from that day or before."),
        new("recorded.from", "YYYY-MM-DD or an instant", "Recorded at or after."),
        new("recorded.to", "YYYY-MM-DD or an instant", "Recorded at or before; a day means its end in UTC."),
        new("then", Day, "The first of two days that are compared; required."),
        new("now", Day, "The second; default: now, at UTC+14."),
        new("thenKnownAt", "seq:N, YYYY-MM-DD or an instant", "What the first view knew; default: what the second does."),
        new("nowKnownAt", "seq:N, YYYY-MM-DD or an instant", "What the second view knows; default: now."),
        new("sort", "pull | share | on", "The strongest pull first, the largest share, or the newest; default: pull."),
        new("limit", "1..1000", "How many at most; default 100."),
        new("cursor", "opaque", "Where the page before ended: its 'next'."),
    }.ToFrozenDictionary(parameter => parameter.Name);
}
