using PostureTracker.Codebook;
using PostureTracker.Stances;

namespace PostureTracker.Tests.Stances;

public class ChangeSentenceTests
{
    private static readonly DateOnly _then = new(2021, 6, 18);
    private static readonly DateOnly _now = new(2021, 6, 25);

    [Fact]
    public void What_the_evidence_cannot_tell_is_not_said_of_the_actor_and_no_cause_is_named()
    {
        var sentence = ChangeSentence.Of(Story(latent: Latent(-0.3, 0.9, informed: 0.19)));

        sentence.ShouldBe("Between 18 June 2021 and 25 June 2021 the reading of North Korea on dialogue fell by 0.37, from "
            + "Cool to Refusing, which is more than can be said of North Korea: whether the stance itself moved is too "
            + "soon to tell.");
        sentence.ShouldNotContain("step");
        sentence.ShouldNotContain("late");
    }

    [Fact]
    public void A_reading_that_stood_still_is_too_soon_to_tell_as_well() =>
        ChangeSentence.Of(Story(total: 0.004, before: 0, latent: Latent(0.1, 0.6, informed: 0.1))).ShouldBe(
            "Between 18 June 2021 and 25 June 2021 the reading of North Korea on dialogue did not move, and whether the "
            + "stance itself moved is too soon to tell.");

    [Fact]
    public void A_likely_move_is_told_with_its_day_and_what_was_ours() =>
        ChangeSentence.Of(Story(latent: Latent(-0.35, 0.968, informed: 0.6), recipient: "the United States")).ShouldBe(
            "Between 18 June 2021 and 25 June 2021 the reading of North Korea on dialogue towards the United States fell by "
            + "0.37, from Cool to Refusing (late entries 0.00, revisions −0.07, new statements −0.30); the stance itself "
            + "fell by about 0.35 (97 % sure; the largest step came on 23 June 2021).");

    [Fact]
    public void A_stance_can_rise_while_its_reading_falls() =>
        ChangeSentence.Of(Story(total: -0.3, revision: 0, before: 0, latent: Latent(0.11, 0.999, informed: 0.6), largest: false)).ShouldBe(
            "Between 18 June 2021 and 25 June 2021 the reading of North Korea on dialogue fell by 0.30; the stance itself "
            + "rose by about 0.11 (over 99 % sure).");

    [Fact]
    public void Evidence_without_a_direction_is_no_sign_of_a_move() =>
        ChangeSentence.Of(Story(latent: Latent(-0.025, 0.55, informed: 0.21))).ShouldEndWith(
            "; there is no sign that the stance itself moved (55 % that it fell).");

    [Fact]
    public void On_one_day_only_the_record_can_have_changed() =>
        ChangeSentence.Of(Story(total: -0.07, before: 0, latent: null, movement: 0) with { Then = _now }).ShouldBe(
            "On 25 June 2021 the reading of North Korea on dialogue fell by 0.07, by changes of the record alone: late "
            + "entries 0.00, revisions −0.07.");

    [Fact]
    public void Where_a_view_has_no_stance_it_says_which()
    {
        ChangeSentence.Of(Story() with { After = null }).ShouldBe(
            "As now known, nothing that counts was said of North Korea on dialogue by 25 June 2021.");
        ChangeSentence.Of(Story() with { Before = null }).ShouldBe(
            "By 18 June 2021 nothing was known of North Korea on dialogue; by 25 June 2021 it reads Refusing.");
        ChangeSentence.Of(Story() with { Change = new(null, null, null, -0.37), Latent = null }).ShouldBe(
            "As now known, nothing that counts was said of North Korea on dialogue by 18 June 2021; by 25 June 2021 it reads "
            + "Refusing.");
    }

    private static ChangeStory Story(
        double total = -0.374, double revision = -0.073, double movement = -0.301, int before = 1,
        LatentChange? latent = null, string? recipient = null, bool largest = true) => new(
        "North Korea", recipient, Dimension.Dialogue, _then, _now, Stance(before), Stance(0),
        new(0, revision, movement, total), latent, largest ? new(2021, 6, 23) : null);

    private static LatentChange Latent(double change, double probability, double informed) =>
        new(change, 0.2, probability, informed, 0.3);

    private static Stance Stance(int level) => new(-0.3, 0.2, -0.5, -0.1, level, false, _then, 3, 3);
}
