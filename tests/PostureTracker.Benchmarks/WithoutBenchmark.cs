using System.Diagnostics;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Stances;

namespace PostureTracker.Benchmarks;

/// <summary>The stance without each of 10,000 statements, against refolding the whole track once for each.</summary>
internal static class WithoutBenchmark
{
    private const int Count = 10_000;
    private const int Refolds = 200;
    private static readonly StanceModel Model = StanceModel.Of(CollectionKind.Human, Dimension.Dialogue);

    public static Ratio Run()
    {
        var postings = Postings();
        List<double> fast = [], slow = [];
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            var attribution = new Attribution(Model, [.. StanceFold.Run(Model, null, TrackPosting.Days(postings))]);
            foreach (var posting in postings)
                attribution.Without(posting.Day, posting.Weight, posting.Value);
            fast.Add(Count / watch.Elapsed.TotalSeconds);
            watch.Restart();
            for (var i = 0; i < Refolds; i++)
            {
                var without = postings.Where((_, at) => at != i * (Count / Refolds));
                _ = StanceFold.Run(Model, null, TrackPosting.Days(without)).Last().Mean;
            }

            slow.Add(Refolds / watch.Elapsed.TotalSeconds);
        }

        return new(
            "the stance without each of 10,000 statements of a track", "a refold of the track for each", fast, slow, "≥ 5×");
    }

    private static TrackPosting[] Postings()
    {
        var random = new Random(Count);
        var first = new DateOnly(2001, 1, 1);
        return [.. Enumerable.Range(0, Count)
            .Select(at => new TrackPosting(at, Guid.NewGuid(), first.AddDays(random.Next(20 * 365)),
                random.Next(100, 1001), random.Next(-1000, 1001), 1))
            .OrderBy(posting => posting.Day)];
    }
}
