namespace PostureTracker.Server.Pages;

/// <summary>What a page shows, as a file to take along.</summary>
/// <param name="Label">Its kind, as a reader names it: <c>CSV</c>.</param>
/// <param name="Address">Where it is.</param>
public sealed record PageFile(string Label, string Address);
