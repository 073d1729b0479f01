using PostureTracker.Actors;
using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>How far apart those that are farthest apart stand, then and now.</summary>
public static class WidestGap
{
    /// <summary>In two sentences; null: there are no two stances to compare.</summary>
    public static string? Of(Compared compared)
    {
        var standing = compared.Actors.Where(actor => actor.Stance is not null)
            .OrderBy(actor => actor.Stance!.Mean).ToList();
        if (standing is not [var lowest, .., var highest])
            return null;
        var now = highest.Stance!.Mean - lowest.Stance!.Mean;
        var pair = $"{InSentences.Of(highest.Name)} and {InSentences.Of(lowest.Name)}";
        return $"{char.ToUpperInvariant(pair[0])}{pair[1..]} are {NumberText.Plain(now)} apart, on a scale of 2. "
            + Then(compared, lowest, highest);
    }

    private static string Then(Compared compared, ComparedActor lowest, ComparedActor highest)
    {
        var day = DayText.Long(compared.From);
        return (lowest.Carried, highest.Carried) switch
        {
            (null, null) => $"On {day} neither had a stance yet.",
            (null, _) => $"On {day} {InSentences.Of(lowest.Name)} had no stance yet.",
            (_, null) => $"On {day} {InSentences.Of(highest.Name)} had no stance yet.",
            var (low, high) => $"On {day} the gap was {NumberText.Plain(Math.Abs(high.Mean - low.Mean))}"
                + (high.Mean < low.Mean ? ", the other way round." : "."),
        };
    }
}
