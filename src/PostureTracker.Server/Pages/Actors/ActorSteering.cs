using System.Globalization;
using PostureTracker.Codebook;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>What an actor's page is asked beside the view: by its sliders, which can only send numbers, and by its links.
/// </summary>
internal static class ActorSteering
{
    /// <summary>Counts days from 1 January of the year 1.</summary>
    public const string Day = "day";

    /// <summary>Counts ledger events.</summary>
    public const string Event = "event";

    public const string Sort = "sort";

    public const string Back = "now";

    /// <summary>What was known there; without it, the latest.</summary>
    public const string BackKnownAt = "nowKnownAt";

    /// <summary>Where a slider leads: the view it means; null: none was moved.</summary>
    public static string? Of(HttpContext http, View view)
    {
        var query = http.Request.Query;
        var steered = view;
        if (Number(query[Day]) is { } day && day <= DateOnly.MaxValue.DayNumber)
            steered = Within(steered with { AsOf = DateOnly.FromDayNumber((int)day) });
        if (Number(query[Event]) is { } position)
            steered = steered with { KnownAt = new(position, null) };
        return query.ContainsKey(Day) || query.ContainsKey(Event)
            ? steered.At(http.Request.Path, Here.Own(http).Where(own => own.Name is not (Day or Event)))
            : null;
    }

    /// <summary>The page's own parameters; what cannot be read asks nothing.</summary>
    public static ActorOwn Own(HttpContext http)
    {
        var query = http.Request.Query;
        return new(
            Enum.TryParse<EvidenceSort>(query[Sort], ignoreCase: true, out var sort) && Enum.IsDefined(sort)
                ? sort
                : EvidenceSort.Pull,
            DateOnly.TryParseExact(query[Back], "yyyy-MM-dd", out var back)
                ? new CameFrom(back, PageRequest.Query(http).KnownAt(BackKnownAt))
                : null);
    }

    /// <summary>A window that does not hold the day is let go.</summary>
    private static View Within(View view) => view.From?.Day > view.AsOf || view.To < view.AsOf
        ? view with { From = null, To = null }
        : view;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
