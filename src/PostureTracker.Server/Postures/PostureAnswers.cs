using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Stances;

namespace PostureTracker.Server.Postures;

// The shapes of api.md: what GET /v1/postures and below answer, and what the command line prints with --json.

/// <summary>A stance as answered: where an actor stood, and how sure that is.</summary>
public sealed record StanceAnswer(
    double Mean, double Sd, double Low, double High, string Level, bool Stale, DateOnly LastOn, int Days, int Signals)
{
    public static StanceAnswer? Of(Stance? stance, Dimension dimension) => stance is null ? null : new(
        stance.Mean, stance.Sd, stance.Low, stance.High, Levels.Name(dimension, stance.Level),
        stance.Stale, stance.LastOn, stance.Days, stance.Signals);
}

/// <summary>A stance, and with <c>beside=basis</c> those from words alone and from deeds alone, and by how much the
/// words are above the deeds; each null where there is none, and without <c>beside</c>.</summary>
public sealed record PostureStance(
    double Mean, double Sd, double Low, double High, string Level, bool Stale, DateOnly LastOn, int Days, int Signals,
    StanceAnswer? Words, StanceAnswer? Deeds, double? Difference)
{
    public static PostureStance Of(StanceAnswer stance, StanceAnswer? words, StanceAnswer? deeds) => new(
        stance.Mean, stance.Sd, stance.Low, stance.High, stance.Level, stance.Stale, stance.LastOn, stance.Days,
        stance.Signals, words, deeds, words?.Mean - deeds?.Mean);

    /// <summary>Without what is beside it.</summary>
    public StanceAnswer Alone() => new(Mean, Sd, Low, High, Level, Stale, LastOn, Days, Signals);
}

/// <summary>The same on the board, with what it did since <c>since</c>; both null without it.</summary>
public sealed record BoardStance(
    double Mean, double Sd, double Low, double High, string Level, bool Stale, DateOnly LastOn, int Days, int Signals,
    double? Change, double? Swing, StanceAnswer? Words, StanceAnswer? Deeds, double? Difference);

public sealed record PostureAnswer(
    ActorCode Actor, string Name, ActorCode? Recipient, string Collection, Basis? Basis, DateOnly AsOf, string KnownAt,
    long Position, string Model, IReadOnlyDictionary<Dimension, PostureStance?> Dimensions);

public sealed record BoardAnswer(
    DateOnly AsOf, string KnownAt, long Position, string Model, string Collection, Basis? Basis,
    IReadOnlyList<BoardRow> Postures);

public sealed record BoardRow(
    ActorCode Actor, string Name, ActorCode? Recipient, IReadOnlyDictionary<Dimension, BoardStance?> Dimensions);

public sealed record SeriesAnswer(
    ActorCode Actor, string Name, ActorCode? Recipient, Dimension Dimension, string Collection, Basis? Basis,
    DateOnly AsOf, string KnownAt, long Position, string Model, IReadOnlyList<SeriesCell> Cells);

/// <summary>One step of a series.</summary>
public sealed record SeriesCell(
    DateOnly On, double Mean, double Sd, string Level, double Gain, double Z, bool Turn, int Signals,
    IReadOnlyList<Guid> Statements);
