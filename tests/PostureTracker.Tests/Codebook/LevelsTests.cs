using PostureTracker.Codebook;

namespace PostureTracker.Tests.Codebook;

public class LevelsTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(-0.6, 1)]
    [InlineData(-0.2, 2)]
    [InlineData(0, 2)]
    [InlineData(0.2, 3)]
    [InlineData(0.6, 4)]
    [InlineData(0.5999999999999999, 3)]
    [InlineData(1, 4)]
    public void A_first_mean_on_a_cut_belongs_to_the_band_above(double mean, int level) =>
        Levels.Band(mean).ShouldBe(level);

    [Theory]
    [InlineData(2, 0.2499, 2)]
    [InlineData(2, 0.25, 3)]
    [InlineData(3, 0.1501, 3)]
    [InlineData(3, 0.1499, 2)]
    [InlineData(2, 0.62, 3)]
    [InlineData(2, 0.65, 4)]
    [InlineData(4, -0.6, 1)]
    [InlineData(4, -0.66, 0)]
    [InlineData(0, 1, 4)]
    public void A_level_is_left_only_well_past_its_cut(int level, double mean, int next) =>
        Levels.Next(level, mean).ShouldBe(next);

    [Theory]
    [InlineData(2, 3, 0.2)]
    [InlineData(0, 4, 0.6)]
    [InlineData(3, 2, 0.2)]
    [InlineData(4, 0, -0.6)]
    public void The_last_cut_crossed_is_the_one_nearest_the_new_level(int from, int to, double cut) =>
        Levels.LastCut(from, to).ShouldBe(cut);

    [Fact]
    public void Every_dimension_has_a_key_and_five_names()
    {
        Dimensions.All.Select(scale => scale.Dimension).ShouldBe(Enum.GetValues<Dimension>());
        Dimensions.All.ShouldAllBe(scale => scale.LevelNames.Count == Levels.Cuts.Count + 1);
        Dimensions.All.ShouldAllBe(scale => Dimensions.Find(scale.Key) == scale);
        Dimensions.Find("weather").ShouldBeNull();
        Levels.Name(Dimension.Provocation, 4).ShouldBe("Acute");
    }
}
