using System.Globalization;
using CsvHelper;
using PostureTracker.Server.Reading;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Files;

/// <summary>A table as a file: RFC 4180, UTF-8, days and instants in ISO 8601, a point and an ASCII minus. What a
/// spreadsheet would take for a formula is told as text. Each row says of what view it is.</summary>
/// <param name="name">The name of the file, without its ending; the view is added.</param>
/// <param name="asOf">The last day that counts.</param>
/// <param name="knownAt">The last event that counts, as an answer says it.</param>
/// <param name="columns">The names of the columns.</param>
/// <param name="rows">The rows; read while they are written.</param>
public sealed class CsvFile(
    string name, DateOnly asOf, string knownAt, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows) : IResult
{
    private static readonly CsvWriterOptions Format = new()
    {
        Injection = CsvInjection.Escape,
        TrueValue = "true",
        FalseValue = "false",
    };

    public CsvFile(
        string name, DateOnly asOf, string knownAt, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
        : this(name, asOf, knownAt, columns, rows.ToAsyncEnumerable())
    {
    }

    /// <summary>The name of a file of a view: <c>PRK-dialogue-2021-06-25-seq26.csv</c>.</summary>
    public static string Named(string name, DateOnly asOf, string knownAt, string ending) => string.Create(
        CultureInfo.InvariantCulture, $"{name}-{asOf:yyyy-MM-dd}-seq{KnownAt.PositionOf(knownAt)}.{ending}");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{Named(name, asOf, knownAt, "csv")}\"";
        object?[] view = [asOf, knownAt, StanceModel.Name, $"{httpContext.Request.Scheme}://{httpContext.Request.Host}"];
        await using var csv = CsvWriter.Create(httpContext.Response.Body, Format, leaveOpen: true);
        await WriteAsync(csv, [.. columns, "asOf", "knownAt", "model", "source"], httpContext.RequestAborted);
        await foreach (var row in rows.WithCancellation(httpContext.RequestAborted))
            await WriteAsync(csv, [.. row, .. view], httpContext.RequestAborted);
    }

    private static async Task WriteAsync(CsvWriter csv, object?[] row, CancellationToken cancellation)
    {
        foreach (var field in row)
            csv.WriteField(field is DateTimeOffset instant ? instant.UtcDateTime : field);
        await csv.EndRecordAsync(cancellation);
    }
}
