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

/// <summary>Writes <c>docs/benchmarks.md</c> of the checkout it is run in.</summary>
public static class Report
{
    public static async Task WriteAsync(IReadOnlyList<Ratio> ratios)
    {
        var text = new StringBuilder("""
            # Benchmarks

            Ratios measured in one run of `dotnet run -c Release --project tests/PostureTracker.Benchmarks`: what is claimed and
            its baseline in turn, three rounds, the median of each. Absolute figures are this machine's; the ratios are the claim.

            | work | against | work | baseline | ratio | reach |
            |---|---|---|---|---|---|

            """);
        foreach (var ratio in ratios)
            text.Append(ratio).Append('\n');
        text.Append('\n').Append(
            $"Machine: {Environment.ProcessorCount} cores shared by clients, server and PostgreSQL; "
            + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB; {RuntimeInformation.OSDescription}; "
            + $"{RuntimeInformation.FrameworkDescription}; PostgreSQL 15, durable settings on.\n");
        await File.WriteAllTextAsync(Path.Combine("docs", "benchmarks.md"), text.ToString());
    }
}
