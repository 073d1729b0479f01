using System.Runtime.InteropServices;
using System.Text;

namespace PostureTracker.Benchmarks;

/// <summary>What was measured against what, in how many rounds.</summary>
/// <param name="Work">What is claimed.</param>
/// <param name="Baseline">Against what.</param>
/// <param name="PerSecond">How much of it in a second, each round.</param>
/// <param name="BaselinePerSecond">The same for the baseline.</param>
/// <param name="Reach">What it should reach.</param>
public sealed record Ratio(
    string Work, string Baseline, IReadOnlyList<double> PerSecond, IReadOnlyList<double> BaselinePerSecond, string Reach)
{
    public double Median => Middle([.. PerSecond.Zip(BaselinePerSecond, (a, b) => a / b)]);

    public override string ToString() =>
        $"| {Work} | {Baseline} | {Middle(PerSecond):0} /s | {Middle(BaselinePerSecond):0} /s | {Median:0.00} | {Reach} |";

    private static double Middle(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <summary>How long a reader waits for one answer over HTTP, once it is warm, one request after the other.</summary>
/// <param name="Work">What is asked for.</param>
/// <param name="Size">Of how much.</param>
/// <param name="Milliseconds">Each request.</param>
/// <param name="Smaller">The same of a tenth; null: this is that tenth.</param>
/// <param name="Reach">What it should reach.</param>
public sealed record Latency(
    string Work, string Size, IReadOnlyList<double> Milliseconds, IReadOnlyList<double>? Smaller, string Reach)
{
    public override string ToString() =>
        $"| {Work} | {Size} | {At(Milliseconds, 0.5):0.0} ms | {At(Milliseconds, 0.95):0.0} ms | "
        + $"{(Smaller is null ? "" : $"{At(Milliseconds, 0.5) / At(Smaller, 0.5):0.0}×")} | {Reach} |";

    private static double At(IReadOnlyList<double> values, double share) =>
        values.Order().ElementAt(Math.Min(values.Count - 1, (int)(values.Count * share)));
}

/// <summary>Writes <c>docs/benchmarks.md</c> of the checkout it is run in.</summary>
public static class Report
{
    public static async Task WriteAsync(
        IReadOnlyList<Ratio> ratios, IReadOnlyList<Latency> latencies, IReadOnlyList<Weight> weights)
    {
        var text = new StringBuilder("""
            # Benchmarks

            Measured in one run of `dotnet run -c Release --project tests/PostureTracker.Benchmarks`. Absolute figures are this
            machine's; the ratios are the claim.

            What is claimed and its baseline in turn, three rounds, the median of each:

            | work | against | work | baseline | ratio | reach |
            |---|---|---|---|---|---|

            """);
        foreach (var ratio in ratios)
            text.Append(ratio).Append('\n');
        text.Append("""

            What a reader waits for over HTTP, one request after the other once it is warm; the ratio is of the medians, against
            the same work on a tenth:

            | asked | of | median | p95 | against a tenth | reach |
            |---|---|---|---|---|---|

            """);
        foreach (var latency in latencies)
            text.Append(latency).Append('\n');
        text.Append("""

            What comes over the wire for a page of that ledger, uncompressed and without fonts:

            | page | HTML | styles and scripts | in all | reach |
            |---|---|---|---|---|

            """);
        foreach (var weight in weights)
            text.Append(weight).Append('\n');
        text.Append('\n').Append(
            $"Machine: {Environment.ProcessorCount} cores shared by clients, server and PostgreSQL; "
            + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB; {RuntimeInformation.OSDescription}; "
            + $"{RuntimeInformation.FrameworkDescription}; PostgreSQL 15, durable settings on.\n");
        await File.WriteAllTextAsync(Path.Combine("docs", "benchmarks.md"), text.ToString());
    }
}
