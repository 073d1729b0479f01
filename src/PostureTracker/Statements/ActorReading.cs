using PostureTracker.Actors;

namespace PostureTracker.Statements;

/// <summary>Reads the code of an actor that must exist.</summary>
internal static class ActorReading
{
    public static ActorCode? Read(string? code, string pointer, Known known, Faults faults)
    {
        if (code is null)
            return null;
        if (ActorCode.IsCode(code) && known.Actors.ContainsKey(new ActorCode(code)))
            return new ActorCode(code);
        faults.Add(pointer, Refusal.UnknownActor,
            $"'{code}' is no actor: use an ISO 3166-1 alpha-3 code or a registered acronym, or register it first.");
        return null;
    }

    /// <summary>Both ends of a part; null where one named is no actor, so that nothing more is said of the two.
    /// </summary>
    public static Ends? ReadEnds(string? actor, string? recipient, string pointer, Known known, Faults faults)
    {
        var before = faults.Found.Count;
        var ends = new Ends(
            Read(actor, $"{pointer}/actor", known, faults), Read(recipient, $"{pointer}/recipient", known, faults));
        return faults.Found.Count == before ? ends : null;
    }
}
