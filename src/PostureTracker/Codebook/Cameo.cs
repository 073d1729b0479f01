using System.Collections.Frozen;

namespace PostureTracker.Codebook;

/// <summary>The codes of CAMEO (Conflict and Mediation Event Observations, Gerner and Schrodt 2002) with our reading of
/// each, <c>cameo-posture.csv</c>.</summary>
public static class Cameo
{
    public static IReadOnlyList<CameoCode> All { get; } = [.. Csv.Embedded("codebook/cameo-posture.csv").Select(row =>
        new CameoCode(Act.Of(row), row.Decimal("goldstein")))];

    private static readonly FrozenDictionary<string, CameoCode> _byCode = All.ToFrozenDictionary(code => code.Act.Code);

    public static CameoCode? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);
}

/// <summary>One code of CAMEO.</summary>
/// <param name="Act">Its code, its name and its values on our dimensions.</param>
/// <param name="Goldstein">Conflict to cooperation, −10..+10 (Goldstein 1992); for comparison, never counted.</param>
public sealed record CameoCode(Act Act, decimal Goldstein);
