using System.Globalization;
using PostureTracker.Actors;

namespace PostureTracker.Codebook;

/// <summary>One anchor per dimension and level, <c>anchors.csv</c>.</summary>
public static class Anchors
{
    public static IReadOnlyList<Anchor> All { get; } = [.. Csv.Embedded("codebook/anchors.csv").Select(Read)];

    private static Anchor Read(CsvRow row) => new(
        row.Word<Dimension>("dimension"),
        row["level"],
        row.Decimal("value"),
        row.Optional("actor") is { } actor ? new ActorCode(actor) : null,
        row.Optional("on") is { } on ? DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        row["example"],
        row["kind"]);
}
