using System.Collections.Frozen;
using PostureTracker.Actors;

namespace PostureTracker.Codebook;

/// <summary>The actors of the codebook, <c>actors.csv</c>: constants, not events, until somebody describes one anew.
/// </summary>
public static class BuiltInActors
{
    public static IReadOnlyList<BuiltInActor> All { get; } = [.. Csv.Embedded("codebook/actors.csv").Select(row =>
        new BuiltInActor(new ActorCode(row["code"]), row["name"], row.Word<ActorKind>("kind"),
            row.Optional("aliases")?.Split("; ") ?? [], row.Optional("cameo") ?? row["code"],
            row.Optional("icews") ?? row["name"]))];

    private static readonly FrozenDictionary<ActorCode, BuiltInActor> _byCode = All.ToFrozenDictionary(a => a.Code);

    private static readonly FrozenDictionary<string, BuiltInActor> _byCameo = All.ToFrozenDictionary(a => a.Cameo);

    private static readonly FrozenDictionary<string, BuiltInActor> _byIcews = All.ToFrozenDictionary(a => a.Icews);

    public static BuiltInActor? Find(ActorCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>By its code in CAMEO and GDELT; null for a region's, such as <c>EUR</c>, which is no actor.</summary>
    public static BuiltInActor? FindCameo(string code) => _byCameo.GetValueOrDefault(code);

    /// <summary>By its name in ICEWS.</summary>
    public static BuiltInActor? FindIcews(string name) => _byIcews.GetValueOrDefault(name);
}
