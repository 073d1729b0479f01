using PostureTracker.Stances;

namespace PostureTracker.Server.Reading;

/// <summary>A track as a board needs it.</summary>
/// <param name="Track">Which.</param>
/// <param name="Last">Its last cell by <c>asOf</c>.</param>
/// <param name="MeanThen">Its mean at the end of the day <c>then</c>; null: none, or no such day asked.</param>
/// <param name="Swing">The highest less the lowest mean since, that one included; null where none was asked.</param>
public sealed record TrackView(Track Track, Cell Last, double? MeanThen, double? Swing);
