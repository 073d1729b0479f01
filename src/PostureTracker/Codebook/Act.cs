namespace PostureTracker.Codebook;

/// <summary>Something done, or said, by its code, with what it says by itself on each dimension.</summary>
/// <param name="Code"><c>ACT-…</c>, or CAMEO's; text, for <c>01</c> and <c>010</c> differ.</param>
/// <param name="Name">What it is.</param>
/// <param name="Dialogue">−1..+1; null: it says nothing on dialogue, which is not 0.</param>
/// <param name="Sanctions">−1..+1; null: nothing on sanctions.</param>
/// <param name="Provocation">−1..+1; null: nothing on provocation.</param>
public sealed record Act(string Code, string Name, decimal? Dialogue, decimal? Sanctions, decimal? Provocation)
{
    /// <summary>The dimensions it says something on, in their order, each with its value.</summary>
    public IEnumerable<(Dimension Dimension, decimal Value)> Values()
    {
        if (Dialogue is { } dialogue)
            yield return (Dimension.Dialogue, dialogue);

        if (Sanctions is { } sanctions)
            yield return (Dimension.Sanctions, sanctions);

        if (Provocation is { } provocation)
            yield return (Dimension.Provocation, provocation);
    }

    internal static Act Of(CsvRow row) => new(row["code"], row["name"],
        row.OptionalDecimal("dialogue"), row.OptionalDecimal("sanctions"), row.OptionalDecimal("provocation"));
}
