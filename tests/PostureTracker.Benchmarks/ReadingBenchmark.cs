namespace PostureTracker.Benchmarks;

/// <summary>How long a reader waits: the board as the books grow, evidence and change as a track does.</summary>
internal static class ReadingBenchmark
{
    private const int Small = 17_000;
    public const int Large = 170_000;
    private const string Board = "/v1/postures?recipient=any&asOf=2015-06-25";
    private const string Evidence = "/v1/postures/{0}/dialogue/evidence?collection=long&recipient=USA";
    private const string Change = "/v1/postures/{0}/dialogue/change?collection=long&recipient=USA&then=2003-01-01";

    public static async Task<(IReadOnlyList<Latency>, IReadOnlyList<Weight>)> RunAsync()
    {
        List<Latency> found = [];
        await using (var small = await BenchLedger.StartAsync())
        {
            await small.ImportAsync(GeneratedStatements.OfAll(Small), "desk");
            found.Add(new("board, 250 actors × 3 dimensions at a past asOf", "100 thousand postings",
                await small.TimeAsync(Board, 200), null, ""));
        }

        await using var ledger = await BenchLedger.StartAsync();
        await ledger.ImportAsync(GeneratedStatements.OfAll(Large), "desk");
        found.Add(new("board, 250 actors × 3 dimensions at a past asOf", "1 million postings",
            await ledger.TimeAsync(Board, 200), found[0].Milliseconds, "p95 < 50 ms"));
        found.AddRange(await PageBenchmark.TimeAsync(ledger));
        var weights = await PageBenchmark.WeighAsync(ledger);
        await ledger.PostAsync("/v1/collections", """{"name":"long","kind":"human"}""");
        (string Actor, int Count)[] tracks = [("CHN", 1_000), ("PRK", 10_000)];
        foreach (var (actor, count) in tracks)
            await ledger.ImportAsync(GeneratedStatements.OfOne(actor, "USA", count), "long");
        foreach (var (what, path) in new[] { ("evidence, 100 of", Evidence), ("change over 18 years, of", Change) })
        {
            var shorter = await ledger.TimeAsync(string.Format(null, path, "CHN"), 200);
            found.Add(new($"{what} a track over 20 years", "1,000 statements", shorter, null, ""));
            found.Add(new($"{what} a track over 20 years", "10,000 statements",
                await ledger.TimeAsync(string.Format(null, path, "PRK"), 200), shorter, "p95 < 100 ms, at most 10×"));
        }

        return (found, weights);
    }
}
