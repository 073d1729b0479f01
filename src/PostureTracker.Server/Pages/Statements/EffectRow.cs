using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Previews;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>A stance both ways, on the statement's day and now.</summary>
public sealed record EffectRow(
    ActorCode Actor, ActorCode? Recipient, Dimension Dimension, DateOnly On, StanceAnswer? Before, StanceAnswer? After,
    StanceAnswer? NowBefore, StanceAnswer? NowAfter)
{
    public static EffectRow Of(TrackEffect effect) => new(
        effect.Track.Actor, effect.Track.Recipient, effect.Track.Dimension, effect.On, effect.Before, effect.After,
        effect.NowBefore, effect.NowAfter);

    public static EffectRow Of(PreviewTrack track) => new(
        track.Actor, track.Recipient, track.Dimension, track.On, track.Before, track.After, track.Now.Before, track.Now.After);

    /// <summary>How far apart the two are, then or now; where only one has a stance, as far as can be.</summary>
    public double Reach => Math.Max(Apart(Before, After), Apart(NowBefore, NowAfter));

    private static double Apart(StanceAnswer? before, StanceAnswer? after) =>
        before is null && after is null ? 0 : before is null || after is null ? 2 : Math.Abs(after.Mean - before.Mean);
}
