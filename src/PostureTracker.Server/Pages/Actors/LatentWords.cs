using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>Whether the stance itself moved, in words: a reading can jump in a day because one learned where an actor stands,
/// which says little on when it came to stand there.</summary>
internal static class LatentWords
{
    public static string Of(LatentAnswer latent) => latent switch
    {
        { TooSoon: true } => "Too soon to tell.",
        { Change: < 0 } => $"It fell by {NumberText.Plain(-latent.Change)}, {NumberText.Percent(latent.Probability)} sure.",
        _ => $"It rose by {NumberText.Plain(latent.Change)}, {NumberText.Percent(latent.Probability)} sure.",
    };

    /// <summary>Against what that is measured.</summary>
    public static string Measure(LatentAnswer latent) => latent.TooSoon
        ? $" What was said tells {Told(latent.Informed)} of it; 20 % is the least."
        : $" In such a time 80 % of changes stay within ±{NumberText.Plain(latent.UsualMove)}.";

    private static string Told(double informed) => informed < 0.01 ? "under 1 %" : NumberText.Percent(informed);
}
