using PostureTracker.Codebook;

namespace PostureTracker.Tests.Codebook;

public class AnchorsTests
{
    [Fact]
    public void Every_dimension_has_five_anchors_from_minus_one_to_one()
    {
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var anchors = Anchors.All.Where(anchor => anchor.Dimension == dimension).ToArray();
            anchors.Select(anchor => anchor.Value).ShouldBe([-1m, -0.5m, 0m, 0.5m, 1m]);
            anchors.Select(anchor => anchor.Level).ShouldBeUnique();
        }
    }

    [Fact]
    public void An_anchor_names_a_built_in_actor_and_a_day_unless_it_is_made_up() =>
        Anchors.All.ShouldAllBe(anchor => anchor.Kind == "made up for the codebook"
            ? anchor.Actor == null && anchor.On == null
            : anchor.On != null && BuiltInActors.Find(anchor.Actor!.Value) != null);

    [Fact]
    public void Quotes_in_an_example_are_kept() =>
        Anchors.All.Single(anchor => anchor.Level == "Neutral").Example
            .ShouldBe("sanctions named without a view: \"we noted the panel's report\"");
}
