using System.Text.Json;
using System.Text.Json.Serialization;
using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Tests.Stances;

/// <summary>The published test vectors of the posture model; the members that these tests read.</summary>
internal sealed record Vectors(
    VectorConstants Constants, IReadOnlyList<VectorBook> Books, IReadOnlyList<VectorCase> Cases)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Vectors All { get; } = Read();

    public static VectorCase Case(string name) => All.Cases.Single(each => each.Name == name);

    private static Vectors Read()
    {
        using var file = typeof(Vectors).Assembly.GetManifestResourceStream("vectors/posture-vectors.json")!;
        return JsonSerializer.Deserialize<Vectors>(file, _options)!;
    }
}

internal sealed record VectorConstants(
    double PriorSd,
    Dictionary<CollectionKind, VectorKind> Kinds,
    Dictionary<Dimension, double> HalfLifeDays,
    double[] Cuts,
    double Hysteresis,
    double SurpriseZ,
    double TurnZ,
    long TurnWeightMilli,
    double Confirmed,
    double Informed,
    double Stale);

internal sealed record VectorKind(
    [property: JsonPropertyName("signal_sd")] double SignalSd,
    [property: JsonPropertyName("day_cap")] double DayCap,
    bool Turns);

internal sealed record VectorBook(
    decimal Authority, bool Echo, IReadOnlyList<VectorSignal> Signals, IReadOnlyList<VectorBookPosting> Postings);

internal sealed record VectorSignal(
    ActorCode Actor, ActorCode? Recipient, Dimension Dimension, decimal Value, decimal Confidence);

internal sealed record VectorBookPosting(
    ActorCode Actor, ActorCode? Recipient, Dimension Dimension, int WeightMilli, int ValueMilli);

internal sealed record VectorCase(
    string Name,
    Dimension Dimension,
    CollectionKind Kind,
    DateOnly AsOf,
    IReadOnlyList<VectorPosting> Postings,
    VectorStance Stance,
    IReadOnlyList<VectorAttribution> Attribution,
    IReadOnlyList<VectorShift> Shifts,
    VectorWithout? Without,
    VectorLatentChange? LatentChange,
    VectorChange? Change);

internal sealed record VectorPosting(string Id, DateOnly Day, int WeightMilli, int ValueMilli);

internal sealed record VectorStance(
    double? Mean, double Sd, double? Low, double? High, int? Level, bool Stale, DateOnly? Last, int Days, int Signals);

internal sealed record VectorShift(
    DateOnly Day, double Before, double After, double Z, int FromLevel, int ToLevel, bool Crossed, bool Surprise,
    bool Turn, double? Confidence, DateOnly? ConfirmedOn);

internal sealed record VectorAttribution(string Id, double Share, double Pull);

internal sealed record VectorWithout(string Id, double? Mean);

internal sealed record VectorLatentChange(
    DateOnly Then, double Change, double Sd, double Probability, double Informed, double UsualMove);

internal sealed record VectorChange(
    DateOnly Then,
    IReadOnlyList<string> LateIds,
    Dictionary<string, int> ValueMilliAtK1,
    double? Total,
    double? Late,
    double? Revision,
    double? Movement);
