using PostureTracker.Server.Pages.Files;
using PostureTracker.Server.Postures;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>A stance over time, and what it rests on, as tables.</summary>
internal static class ActorTables
{
    private static readonly string[] Steps =
    [
        "actor", "recipient", "dimension", "on", "mean", "sd", "low", "high", "level", "turn", "signals", "statements",
    ];

    private static readonly string[] Parts =
    [
        "actor", "recipient", "dimension", "statement", "on", "speaker", "role", "quote", "published", "url", "weight",
        "authority", "confidence", "echo", "value", "share", "pull", "without",
    ];

    public static CsvFile Of(string name, SeriesAnswer series) => new(
        name, series.AsOf, series.KnownAt, Steps, series.Cells.Select(cell => Row(series, cell)));

    public static CsvFile Of(string name, ActorAsked asked, IReadOnlyList<EvidenceRow> evidence) => new(
        name, asked.Known.AsOf, asked.Known.KnownAt, Parts, evidence.Select(row => Row(asked, row)));

    private static object?[] Row(SeriesAnswer series, SeriesCell cell) =>
    [
        series.Actor.ToString(), series.Recipient?.ToString(), series.Dimension.ToString().ToLowerInvariant(), cell.On,
        cell.Mean, cell.Sd, Math.Max(-1, cell.Mean - StanceModel.IntervalZ * cell.Sd),
        Math.Min(1, cell.Mean + StanceModel.IntervalZ * cell.Sd), cell.Level, cell.Turn, cell.Signals,
        string.Join(' ', cell.Statements),
    ];

    private static object?[] Row(ActorAsked asked, EvidenceRow row) =>
    [
        asked.Code, asked.Recipient?.ToString(), asked.Dimension.ToString().ToLowerInvariant(), row.Statement.Id, row.On,
        row.Statement.Speaker?.Name, row.Statement.Speaker?.Role, row.Statement.Texts[0].Content,
        row.Statement.Sources[0].Name, row.Statement.Sources[0].Url, row.Weight, row.Authority, row.Confidence, row.Echo,
        row.Value, row.Share, row.Pull, row.Without,
    ];
}
