using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Stances;

namespace PostureTracker.Server.Codebook;

/// <summary>Everything a coder or a reader of numbers must know: dimensions, levels, anchors, forms, acts, CAMEO, and
/// the constants of the model.</summary>
public sealed record CodebookAnswer(
    string Model,
    IReadOnlyList<DimensionAnswer> Dimensions,
    IReadOnlyList<double> Cuts,
    double Hysteresis,
    IReadOnlyList<Anchor> Anchors,
    IReadOnlyList<StatementForm> Forms,
    IReadOnlyList<Act> Acts,
    IReadOnlyList<CameoAnswer> Cameo,
    ConstantsAnswer Constants)
{
    public static CodebookAnswer Whole { get; } = new(
        StanceModel.Name,
        [.. PostureTracker.Codebook.Dimensions.All.Select(DimensionAnswer.Of)],
        Levels.Cuts,
        Levels.Hysteresis,
        PostureTracker.Codebook.Anchors.All,
        StatementForms.All,
        PostureTracker.Codebook.Acts.All,
        [.. PostureTracker.Codebook.Cameo.All.Select(CameoAnswer.Of)],
        ConstantsAnswer.All);
}

public sealed record DimensionAnswer(
    string Key, int HalfLifeDays, string MinusOne, string PlusOne, IReadOnlyList<string> Levels)
{
    internal static DimensionAnswer Of(DimensionScale scale) =>
        new(scale.Key, scale.HalfLifeDays, scale.MinusOne, scale.PlusOne, scale.LevelNames);
}

/// <summary>A CAMEO code; null: no signal on that dimension, which is not 0.</summary>
public sealed record CameoAnswer(
    string Code, string Name, decimal Goldstein, decimal? Dialogue, decimal? Sanctions, decimal? Provocation)
{
    internal static CameoAnswer Of(CameoCode cameo) => new(
        cameo.Act.Code, cameo.Act.Name, cameo.Goldstein, cameo.Act.Dialogue, cameo.Act.Sanctions,
        cameo.Act.Provocation);
}

/// <summary>The constants of the model; they are judgement, not fitted.</summary>
public sealed record ConstantsAnswer(
    double PriorSd, double SurpriseZ, double TurnZ, long TurnWeight, double Confirmed, double Informed, double Stale,
    IReadOnlyDictionary<CollectionKind, KindConstants> Kinds)
{
    internal static ConstantsAnswer All { get; } = new(
        StanceModel.PriorSd, StanceModel.SurpriseZ, StanceModel.TurnZ, StanceModel.TurnWeight, StanceModel.Confirmed,
        StanceModel.Informed, StanceModel.Stale,
        Enum.GetValues<CollectionKind>().ToDictionary(kind => kind, KindConstants.Of));
}

/// <summary>What differs between collections that people code and those a machine does.</summary>
public sealed record KindConstants(double SignalSd, double DayCap, bool Turns)
{
    internal static KindConstants Of(CollectionKind kind)
    {
        var model = StanceModel.Of(kind, Dimension.Dialogue);
        return new(model.SignalSd, model.DayCap, model.Turns);
    }
}
