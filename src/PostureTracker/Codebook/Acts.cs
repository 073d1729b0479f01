using System.Collections.Frozen;

namespace PostureTracker.Codebook;

/// <summary>The acts that CAMEO has no code for, <c>acts.csv</c>; found by code together with CAMEO's.</summary>
public static class Acts
{
    public static IReadOnlyList<Act> All { get; } = [.. Csv.Embedded("codebook/acts.csv").Select(Act.Of)];

    private static readonly FrozenDictionary<string, Act> _byCode =
        All.Concat(Cameo.All.Select(code => code.Act)).ToFrozenDictionary(act => act.Code);

    public static Act? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);
}
