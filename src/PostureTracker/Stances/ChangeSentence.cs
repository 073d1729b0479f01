using System.Globalization;
using PostureTracker.Codebook;

namespace PostureTracker.Stances;

/// <summary>What lies between two views of a stance, as needed to say it.</summary>
/// <param name="Actor">Whose stance, by name.</param>
/// <param name="Recipient">Towards whom, by name; null: towards anyone.</param>
/// <param name="Dimension">On what.</param>
/// <param name="Then">The first day.</param>
/// <param name="Now">The second.</param>
/// <param name="Before">The stance then, as known then.</param>
/// <param name="After">The stance now, as known now.</param>
/// <param name="Change">What lies between.</param>
/// <param name="Latent">Whether the stance itself moved.</param>
/// <param name="Largest">The day of the largest step the way it moved; null: there is none.</param>
public sealed record ChangeStory(
    string Actor,
    string? Recipient,
    Dimension Dimension,
    DateOnly Then,
    DateOnly Now,
    Stance? Before,
    Stance? After,
    Change Change,
    LatentChange? Latent,
    DateOnly? Largest);

/// <summary>Says a change in one sentence, from a few templates. The reading and the stance are kept apart: what the
/// evidence cannot tell of the stance is never said of it, and then no cause is named.</summary>
public static class ChangeSentence
{
    // Below this a change is 0.00 to the reader.
    private const double Visible = 0.005;

    public static string Of(ChangeStory story) => story switch
    {
        { After: null } => $"As now known, nothing that counts was said {Of(story.Actor, story)} by {Day(story.Now)}.",
        { Before: null } => $"By {Day(story.Then)} nothing was known {Of(story.Actor, story)}; "
            + $"by {Day(story.Now)} it reads {Level(story.After, story)}.",
        { Change.Movement: null } => $"As now known, nothing that counts was said {Of(story.Actor, story)} by "
            + $"{Day(story.Then)}; by {Day(story.Now)} it reads {Level(story.After, story)}.",
        { Latent: null } => $"On {Day(story.Now)} {Reading(story)}{ByTheRecord(story)}.",
        { Latent.TooSoon: true } => $"{Between(story)} {Reading(story)}{(Moves(story) ? MoreThanCanBeSaid(story) : ", and")}"
            + " whether the stance itself moved is too soon to tell.",
        { Latent.Probability: < StanceModel.Confirmed } => $"{Between(story)} {Reading(story)}{OfItRecord(story)}; "
            + $"there is no sign that the stance itself moved ({Percent(story.Latent.Probability)} that it {Verb(story.Latent.Change)}).",
        { Latent: var latent } => $"{Between(story)} {Reading(story)}{OfItRecord(story)}; the stance itself {Verb(latent.Change)} "
            + $"by about {Number(latent.Change)} ({Percent(latent.Probability)} sure{Step(story)}).",
    };

    private static string MoreThanCanBeSaid(ChangeStory story) => $", which is more than can be said of {story.Actor}:";

    private static string Between(ChangeStory story) => $"Between {Day(story.Then)} and {Day(story.Now)}";

    /// <summary><c>the reading of North Korea on dialogue fell by 0.37, from Cool to Refusing</c>.</summary>
    private static string Reading(ChangeStory story)
    {
        var (from, to) = (Level(story.Before!, story), Level(story.After!, story));
        var moved = Moves(story) ? $"{Verb(story.Change.Total!.Value)} by {Number(story.Change.Total.Value)}" : "did not move";
        return $"the reading {Of(story.Actor, story)} {moved}{(from == to ? "" : $", from {from} to {to}")}";
    }

    private static string ByTheRecord(ChangeStory story) => IsRecord(story.Change)
        ? $", by changes of the record alone: {Record(story.Change)}"
        : "";

    private static bool IsRecord(Change change) =>
        Math.Abs(change.Late ?? 0) >= Visible || Math.Abs(change.Revision ?? 0) >= Visible;

    private static string OfItRecord(ChangeStory story) => !IsRecord(story.Change)
        ? ""
        : $" ({Record(story.Change)}, new statements {Signed(story.Change.Movement ?? 0)})";

    private static string Record(Change change) =>
        $"late entries {Signed(change.Late ?? 0)}, revisions {Signed(change.Revision ?? 0)}";

    private static string Step(ChangeStory story) =>
        story.Largest is { } day ? $"; the largest step came on {Day(day)}" : "";

    private static bool Moves(ChangeStory story) => Math.Abs(story.Change.Total ?? 0) >= Visible;

    private static string Of(string actor, ChangeStory story) =>
        $"of {actor} on {Dimensions.Of(story.Dimension).Key}{(story.Recipient is null ? "" : $" towards {story.Recipient}")}";

    private static string Level(Stance stance, ChangeStory story) => Levels.Name(story.Dimension, stance.Level);

    private static string Verb(double change) => change < 0 ? "fell" : "rose";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(double number) => Math.Abs(number).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Signed(double number) => number switch
    {
        <= -Visible => $"−{Number(number)}",
        >= Visible => $"+{Number(number)}",
        _ => "0.00",
    };

    private static string Percent(double probability) => probability > 0.99
        ? "over 99 %"
        : string.Create(CultureInfo.InvariantCulture, $"{100 * probability:0} %");
}
