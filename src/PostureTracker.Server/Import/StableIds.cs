using PostureTracker.Actors;
using PostureTracker.Statements;

namespace PostureTracker.Server.Import;

/// <summary>Gives a statement that names itself by nothing an id that follows from its content, and from how many like
/// it came before in the file: so the same file imported again is the same statements. Remembers a few bytes for each
/// such line.</summary>
internal sealed class StableIds
{
    private readonly Dictionary<UInt128, int> _seen = [];

    public StatementDraft Named(StatementDraft draft)
    {
        if (draft.Id is not null || draft.ExternalId is not null)
            return draft;
        var hash = Canonical.Hash(draft with { Collection = draft.Collection ?? Collections.Desk });
        var key = UInt128.Parse(hash.AsSpan(0, 32), System.Globalization.NumberStyles.HexNumber, provider: null);
        var occurrence = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        return draft with { Id = Identity.Of($"posturetracker:import:{hash}:{occurrence}").ToString() };
    }
}
