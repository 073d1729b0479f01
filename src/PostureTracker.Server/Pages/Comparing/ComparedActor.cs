using PostureTracker.Actors;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>An actor's stance, as it is set beside others'.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stance">Where it stands; null: nothing was said yet.</param>
/// <param name="Carried">The last cell by the first day of the window; null: it began later.</param>
/// <param name="Cells">The cells after that day, in order of day.</param>
public sealed record ComparedActor(ActorCode Actor, string Name, Stance? Stance, Cell? Carried, IReadOnlyList<Cell> Cells)
{
    /// <summary>From the first day of the window to the last; null: one of them has no stance.</summary>
    public double? Change => Stance?.Mean - Carried?.Mean;

    /// <summary>A net change of nothing can hide a swing.</summary>
    public double? Swing { get; } = Stances.Swing.Over(Carried, Cells);

    /// <summary>How far it went.</summary>
    public double Reach => Math.Max(Math.Abs(Change ?? 0), Swing ?? 0);

    /// <summary>Sorted as asked; those without a stance come last.</summary>
    public static IReadOnlyList<ComparedActor> Sorted(IEnumerable<ComparedActor> actors, CompareSort sort)
    {
        var named = actors.OrderBy(actor => actor.Stance is null);
        return
        [
            .. (sort switch
            {
                CompareSort.Moved => named.ThenByDescending(actor => actor.Reach),
                CompareSort.Level => named.ThenByDescending(actor => actor.Stance?.Mean),
                CompareSort.Name => named,
                _ => throw new System.Diagnostics.UnreachableException($"Nothing is sorted by {sort}."),
            }).ThenBy(actor => actor.Name, StringComparer.Ordinal),
        ];
    }
}
