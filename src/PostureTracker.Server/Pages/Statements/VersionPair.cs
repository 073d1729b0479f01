using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>Two versions of a statement to hold against each other, from 1.</summary>
public sealed record VersionPair(long Before, long After)
{
    /// <summary>Reads it; where one is not named, it is the one beside the other.</summary>
    public static VersionPair? Read(QueryReader query) => (query.Position("before"), query.Position("after")) switch
    {
        (null, null) => null,
        (null, { } after) => new(after - 1, after),
        ({ } before, null) => new(before, before + 1),
        ({ } before, { } after) => new(before, after),
    };

    /// <summary>The pair asked for; else the last two; no value where there is only one version.</summary>
    public static Answer<VersionPair> Chosen(VersionPair? asked, int versions)
    {
        if (asked is null)
            return versions > 1 ? new VersionPair(versions - 1, versions) : default(Answer<VersionPair>);
        var outside = new[] { ("before", asked.Before), ("after", asked.After) }
            .Where(one => one.Item2 < 1 || one.Item2 > versions).Select(one => one.Item1).FirstOrDefault();
        return outside is null
            ? new Answer<VersionPair>(asked, null)
            : NoAnswer.Refused($"?{outside}", Refusal.OutOfRange,
                $"'{outside}' names a version that there is not: it has {(versions == 1 ? "only version 1" : $"versions 1 to {versions}")}.");
    }
}
