using System.Diagnostics;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>What kind of change the page tells.</summary>
public enum ToldKind { Crossing, Move, First, Record, Small }

/// <summary>How one stance changed when something became known.</summary>
/// <param name="Track">Whose stance, towards whom, on what.</param>
/// <param name="Actor">Its name.</param>
/// <param name="Recipient">The other's name; null: towards anyone.</param>
/// <param name="Day">When it became known.</param>
/// <param name="Before">The stance as it read before; null: there was none.</param>
/// <param name="After">The stance as it read after; null: there is none any more.</param>
/// <param name="Quotes">What was said that moved it; none where the record changed.</param>
/// <param name="More">How many more statements there are behind it.</param>
/// <param name="Note">How the record changed; null: it was said.</param>
public sealed record ToldChange(
    Track Track, string Actor, string? Recipient, DateOnly Day, ToldReading? Before, ToldReading? After,
    IReadOnlyList<ToldQuote> Quotes, int More, RecordNote? Note)
{
    /// <summary>What a mean must have gone at least to be told as a move.</summary>
    public const double Visible = 0.05;

    /// <summary>Below this the reader sees 0.00.</summary>
    public const double Shown = 0.005;

    public double? Difference => After?.Mean - Before?.Mean;

    public bool Crossed => Before is not null && After is not null && Before.Level != After.Level;

    public ToldKind Kind => this switch
    {
        { Note: not null, Crossed: false } when Math.Abs(Difference ?? 1) < Shown => ToldKind.Small,
        { Note: not null } => ToldKind.Record,
        { Before: null } => ToldKind.First,
        _ when Crossed => ToldKind.Crossing,
        _ when Math.Abs(Difference ?? 0) >= Visible => ToldKind.Move,
        _ => ToldKind.Small,
    };
}

/// <summary>A stance as it read at a moment.</summary>
/// <param name="Mean">−1..+1.</param>
/// <param name="Low">The lower end of the 80 % interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Level">0..4, from −1 to +1.</param>
/// <param name="Provisional">Where its last day crossed into the level and that is not confirmed: how sure it is.</param>
/// <param name="Statements">How many statements it rests on.</param>
public sealed record ToldReading(double Mean, double Low, double High, int Level, double? Provisional, int Statements)
{
    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="last">The track's last cell; null: none.</param>
    /// <param name="day">The day it was read.</param>
    public static ToldReading? Of(StanceModel model, Cell? last, DateOnly day)
    {
        if (last is null || StanceFold.At(model, last, day > last.Day ? day : last.Day) is not { } stance)
            return null;
        return new(
            stance.Mean, stance.Low, stance.High, stance.Level,
            last is { Crossed: true, OpenCrossing: not null } ? last.Confidence : null, stance.Signals);
    }
}

/// <summary>Words that moved a stance.</summary>
/// <param name="Statement">Whose.</param>
/// <param name="Words">The quote its signal rests on, else its first text.</param>
/// <param name="Language">Of the words.</param>
/// <param name="Speaker">Who spoke, or the form where nobody is named.</param>
/// <param name="Role">In which role, that day.</param>
/// <param name="On">The day it counts from.</param>
public sealed record ToldQuote(Guid Statement, string Words, string Language, string Speaker, string? Role, DateOnly On);

/// <summary>A change of the record.</summary>
/// <param name="Statement">Of which statement.</param>
/// <param name="Kind">recoded, corrected, retracted or reinstated.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">By whom, where that is recorded.</param>
/// <param name="Speaker">Who had spoken.</param>
/// <param name="On">The day the statement counts from.</param>
/// <param name="Fields">What it changed, of what bears on the stance.</param>
public sealed record RecordNote(
    Guid Statement, string Kind, string? Reason, string? By, string Speaker, DateOnly On, IReadOnlyList<ChangedField> Fields);

/// <summary>One thing that was recorded otherwise.</summary>
public sealed record ChangedField(string What, string? Before, string? After);

/// <summary>Kinds of change in words.</summary>
public static class ToldKinds
{
    public static IReadOnlyList<ToldKind> All { get; } = Enum.GetValues<ToldKind>();

    /// <summary>What is shown unless otherwise asked.</summary>
    public static IReadOnlyList<ToldKind> Usual { get; } =
        [ToldKind.Crossing, ToldKind.Move, ToldKind.First, ToldKind.Record];

    public static string Key(ToldKind kind) => kind.ToString().ToLowerInvariant();

    public static string Name(ToldKind kind) => kind switch
    {
        ToldKind.Crossing => "Level crossings",
        ToldKind.Move => "Moves of 0.05 or more",
        ToldKind.First => "First readings",
        ToldKind.Record => "Record corrections",
        ToldKind.Small => "Smaller than that",
        _ => throw new UnreachableException($"{kind} has no name."),
    };
}
