using System.Globalization;
using PostureTracker.Codebook;

namespace PostureTracker.Benchmarks;

/// <summary>Statements at random, from a fixed seed.</summary>
internal static class GeneratedStatements
{
    private static readonly string[] Dimension = ["dialogue", "sanctions", "provocation"];
    private static readonly DateOnly First = new(2001, 1, 1);

    /// <summary>Twenty years of statements of one actor to another, on dialogue, as they came.</summary>
    public static IEnumerable<string> OfOne(string actor, string recipient, int count)
    {
        var random = new Random(count);
        for (var i = 0; i < count; i++)
            yield return Line($"{actor}-{i}", i % 100, actor, recipient, Day(i, count), $$"""[{{Signal(random, Dimension[0])}}]""");
    }

    /// <summary>Twenty years of statements of 250 actors to each other, as they came, on all dimensions: six postings each.
    /// </summary>
    public static IEnumerable<string> OfAll(int count)
    {
        var actors = BuiltInActors.All.Take(250).Select(actor => actor.Code.ToString()).ToArray();
        var random = new Random(count);
        for (var i = 0; i < count; i++)
        {
            var actor = random.Next(actors.Length);
            var recipient = actors[(actor + 1 + random.Next(4)) % actors.Length];
            var signals = string.Join(',', Dimension.Select(dimension => Signal(random, dimension)));
            yield return Line($"all-{i}", i % 100, actors[actor], recipient, Day(i, count), $"[{signals}]");
        }
    }

    private static string Day(int place, int count) =>
        First.AddDays((int)(20L * 365 * place / count)).ToString("O", CultureInfo.InvariantCulture);

    private static string Signal(Random random, string dimension) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"dimension":"{{dimension}}","value":{{random.Next(-100, 101) / 100m}},"confidence":{{random.Next(20, 101) / 100m}}}""");

    private static string Line(string id, int hundredth, string actor, string recipient, string day, string signals) => $$"""
        {"externalId":"{{id}}","actor":"{{actor}}","recipient":"{{recipient}}","form":"ministry-statement","said":"{{day}}","sources":[{"name":"KCNA"}],"texts":[{"text":"prepared for both dialogue and confrontation, statement {{id}} of century{{hundredth}}","language":"en","kind":"official-translation"}],"signals":{{signals}}}
        """.Trim();
}
