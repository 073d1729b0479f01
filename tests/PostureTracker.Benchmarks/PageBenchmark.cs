using System.Text.RegularExpressions;

namespace PostureTracker.Benchmarks;

/// <summary>How long a reader waits for a page, and how much comes over the wire for it.</summary>
internal static partial class PageBenchmark
{
    private const string Reach = "p95 < 50 ms";

    private static readonly (string Work, string Path)[] Pages =
    [
        ("the board", "/?asOf=2015-06-25"),
        ("an actor’s page", "/actors/PRK?asOf=2015-06-25"),
        ("the changes, by when they became known", "/changes"),
        ("the changes of a week, by when they were said", "/changes?asOf=2015-06-25&order=said"),
        ("the ledger", "/statements"),
        ("the ledger, searched for a rare word", "/statements?q=%22all-77777%22"),
        ("the ledger, searched for a word in all of it", "/statements?q=confrontation"),
        ("the ledger, searched for a word of one in a hundred", "/statements?q=century17"),
    ];

    /// <summary>Pages alone, on a ledger of their own.</summary>
    public static async Task<(IReadOnlyList<Latency>, IReadOnlyList<Weight>)> RunAsync()
    {
        await using var ledger = await BenchLedger.StartAsync();
        await ledger.ImportAsync(GeneratedStatements.OfAll(ReadingBenchmark.Large), "desk");
        return (await TimeAsync(ledger), await WeighAsync(ledger));
    }

    /// <param name="ledger">One of 1 million postings.</param>
    public static async Task<IReadOnlyList<Latency>> TimeAsync(BenchLedger ledger)
    {
        List<Latency> found = [];
        foreach (var (work, path) in Pages)
        {
            found.Add(new($"page: {work}", "1 million postings", await ledger.TimeAsync(path, 200), null, Reach));
            Console.Error.WriteLine(found[^1]);
        }

        return found;
    }

    public static async Task<IReadOnlyList<Weight>> WeighAsync(BenchLedger ledger)
    {
        List<Weight> found = [];
        foreach (var (work, path) in Pages)
        {
            var page = await ledger.Http.GetStringAsync(path);
            var assets = Loaded().Matches(page).Select(asset => asset.Groups[1].Value).Distinct()
                .Where(asset => !asset.EndsWith(".woff2", StringComparison.Ordinal)).ToList();
            var sheets = await Task.WhenAll(assets.Append(Tokens(assets)).Select(ledger.Http.GetByteArrayAsync));
            found.Add(new(work, System.Text.Encoding.UTF8.GetByteCount(page), sheets.Sum(sheet => (long)sheet.Length)));
        }

        return found;
    }

    /// <summary>What the page's style sheet loads besides.</summary>
    private static string Tokens(IEnumerable<string> assets) =>
        assets.First(asset => asset.EndsWith("/app.css", StringComparison.Ordinal)).Replace("app.css", "tokens.css");

    [GeneratedRegex("(?:href|src)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Loaded();
}

/// <summary>What a page weighs, uncompressed, without fonts.</summary>
public sealed record Weight(string Page, long Html, long Assets)
{
    public override string ToString() =>
        $"| {Page} | {Html / 1000.0:0} kB | {Assets / 1000.0:0} kB | {(Html + Assets) / 1000.0:0} kB | < 150 kB |";
}
