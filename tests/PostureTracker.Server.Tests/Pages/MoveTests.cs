using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Boards;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>The headline of a move, and the words beneath it.</summary>
public sealed class MoveTests
{
    [Fact]
    public void A_turn_that_ends_where_it_began_is_told_as_a_return()
    {
        var move = Move(Cell(1, -0.65, "Refusing"), (17, -0.25, "Cool"), (22, -0.5, "Cool"), (23, -0.65, "Refusing"));

        move.Headline.ShouldBe("North Korea is back to refusing on dialogue");
        move.Lede.ShouldBe("Speaker 17’s statement of 17 June lifted the reading from −0.65 to −0.25. "
            + "Two statements took it back to −0.65 within six days.");
        Enumerable.Range(0, 3).Select(move.StepOf).Select(step => Math.Round(step, 2)).ShouldBe([0.4, -0.25, -0.15]);
    }

    [Fact]
    public void A_crossing_names_the_level_it_came_to()
    {
        var move = Move(Cell(1, -0.38, "Cool"), (22, -0.54, "Cool"), (23, -0.68, "Refusing"));

        move.Headline.ShouldBe("North Korea is now refusing on dialogue");
        move.Lede.ShouldBe("Two statements lowered the reading from −0.38 to −0.68 within a day.");
    }

    [Fact]
    public void Within_a_level_the_way_is_told()
    {
        Move(Cell(1, 0.3, "Open"), (2, 0.5, "Open")).Headline.ShouldBe("North Korea rose on dialogue, still open");
        Move(Cell(1, 0.3, "Open"), (2, 0.5, "Open"), (3, 0.3, "Open")).Headline
            .ShouldBe("North Korea swung on dialogue, and is open again as before");
    }

    [Fact]
    public void What_was_never_said_before_is_no_change_from_nothing()
    {
        var move = Move(null, (2, 0.5, "Open"));

        move.Headline.ShouldBe("North Korea takes a stance on dialogue: open");
        move.Lede.ShouldBe("Speaker 2’s statement of 2 June put the reading at +0.50. Nothing was coded before.");
    }

    private static Move Move(SeriesCell? before, params (int Day, double Mean, string Level)[] steps) => new(
        "North Korea", Dimensions.Of(Dimension.Dialogue), before, [.. steps.Select(step => new MoveStep(
            Cell(step.Day, step.Mean, step.Level),
            [new ChartMark(1, new(2021, 6, step.Day), $"Speaker {step.Day}", "KCNA", "words", step.Mean, step.Mean, Guid.Empty)]))]);

    private static SeriesCell Cell(int day, double mean, string level) =>
        new(new(2021, 6, day), mean, 0.2, level, 0.5, 0, false, 1, [Guid.Empty]);
}
