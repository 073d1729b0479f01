using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Postures;
using PostureTracker.Stances;

namespace PostureTracker.Server.Tests.Cli;

/// <summary>Boards and postures with the numbers of the worked example.</summary>
internal static class SomeBoard
{
    public static readonly DateOnly AsOf = new(2021, 6, 25);

    public static BoardAnswer Of(params BoardRow[] rows) =>
        new(AsOf, "seq:26", 26, StanceModel.Name, "desk", null, rows);

    public static BoardRow Row(
        string name = "North Korea", string? recipient = "USA", double? change = null, double? swing = null,
        bool stale = false, bool sanctions = true) => new(
        new ActorCode("PRK"), name, recipient is null ? null : new ActorCode(recipient),
        new Dictionary<Dimension, BoardStance?>
        {
            [Dimension.Dialogue] = Stance(-0.677, 0.209, "Refusing", stale, change, swing),
            [Dimension.Sanctions] = sanctions ? Stance(0.503, 0.327, "Leaning to enforce", stale, change, swing) : null,
            [Dimension.Provocation] = Stance(-0.5, 0.240, "De-escalating", stale, change, swing),
        });

    public static PostureAnswer Posture(string name = "North Korea", bool stale = false, bool sanctions = true) => new(
        new ActorCode("PRK"), name, null, "desk", null, AsOf, "seq:26", 26, StanceModel.Name,
        new Dictionary<Dimension, PostureStance?>
        {
            [Dimension.Dialogue] = Alone(Refusing(stale)),
            [Dimension.Sanctions] = sanctions
                ? Alone(new(-0.380, 0.404, -0.897, 0.138, "Leaning to relief", stale, new(2021, 1, 9), 2, 2))
                : null,
            [Dimension.Provocation] = Alone(new(0.065, 0.240, -0.243, 0.373, "Quiet", stale, new(2021, 6, 23), 9, 9)),
        });

    public static StanceAnswer Refusing(bool stale = false) =>
        new(-0.677, 0.209, -0.945, -0.410, "Refusing", stale, new(2021, 6, 23), 7, 7);

    private static PostureStance Alone(StanceAnswer stance) => PostureStance.Of(stance, words: null, deeds: null);

    private static BoardStance Stance(
        double mean, double sd, string level, bool stale, double? change, double? swing) =>
        new(mean, sd, mean - sd, mean + sd, level, stale, AsOf, 7, 7, change, swing, null, null, null);
}
