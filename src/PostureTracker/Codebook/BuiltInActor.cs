using PostureTracker.Actors;

namespace PostureTracker.Codebook;

/// <summary>An actor every ledger knows from the start.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or its acronym.</param>
/// <param name="Name">The name it is commonly known by in English.</param>
/// <param name="Kind">State, territory or organisation.</param>
/// <param name="Aliases">Other names; may be none.</param>
/// <param name="Cameo">Its code in CAMEO and GDELT, often the same.</param>
/// <param name="Icews">Its name in ICEWS, often the same.</param>
public sealed record BuiltInActor(
    ActorCode Code, string Name, ActorKind Kind, IReadOnlyList<string> Aliases, string Cameo, string Icews);
