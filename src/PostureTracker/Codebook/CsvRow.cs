using System.Globalization;

namespace PostureTracker.Codebook;

/// <summary>One row, by the names in the header. An empty cell is nothing at all, never a zero.</summary>
internal sealed record CsvRow(List<string> Header, List<string> Cells)
{
    public string this[string column] => Optional(column)
        ?? throw new FormatException($"No '{column}' in '{string.Join(',', Cells)}'.");

    public string? Optional(string column) => Cells[Header.IndexOf(column)] is { Length: > 0 } cell ? cell : null;

    public decimal Decimal(string column) => decimal.Parse(this[column], CultureInfo.InvariantCulture);

    public decimal? OptionalDecimal(string column) => Optional(column) is null ? null : Decimal(column);

    public T Word<T>(string column) where T : struct, Enum => Enum.Parse<T>(this[column], ignoreCase: true);
}
