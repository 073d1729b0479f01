using System.Collections.Frozen;

namespace PostureTracker.Codebook;

/// <summary>The statement forms of the codebook, <c>forms.csv</c>, the weightiest first.</summary>
public static class StatementForms
{
    public static IReadOnlyList<StatementForm> All { get; } = [.. Csv.Embedded("codebook/forms.csv").Select(row =>
        new StatementForm(row["form"], row.Decimal("authority"), row.Word<Voice>("voice"), row.Word<Basis>("basis"),
            row["meaning"]))];

    private static readonly FrozenDictionary<string, StatementForm> _byKey = All.ToFrozenDictionary(form => form.Key);

    public static StatementForm? Find(string? key) => key is null ? null : _byKey.GetValueOrDefault(key);
}
