using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Comparing;

namespace PostureTracker.Server.Tests.Pages.Comparing;

public sealed class ComparedTests
{
    private static readonly DateOnly Before = new(2020, 6, 1);
    private static readonly DateOnly Within = new(2021, 6, 1);

    [Fact]
    public void The_widest_gap_is_told_then_and_now()
    {
        var low = SomeComparison.Actor("PRK", (Before, 1000), (Within, -1000));
        var high = SomeComparison.Actor("KOR", (Before, 500));
        var middle = SomeComparison.Actor("USA", (Before, 100));
        var gap = high.Stance!.Mean - low.Stance!.Mean;
        var then = low.Carried!.Mean - high.Carried!.Mean;

        WidestGap.Of(SomeComparison.Of(low, high, middle)).ShouldBe(
            $"KOR and PRK are {NumberText.Plain(gap)} apart, on a scale of 2. On 1 January 2021 the gap was {NumberText.Plain(then)}, the other way round.");
    }

    [Fact]
    public void Without_a_stance_then_the_gap_says_whose_was_missing_and_of_one_there_is_none()
    {
        var late = SomeComparison.Actor("KOR", (Within, 500));
        var old = SomeComparison.Actor("PRK", (Before, -500));

        WidestGap.Of(SomeComparison.Of(late, old))!.ShouldEndWith("On 1 January 2021 KOR had no stance yet.");
        WidestGap.Of(SomeComparison.Of(late, SomeComparison.Actor("USA", (Within, -500))))!.ShouldEndWith("On 1 January 2021 neither had a stance yet.");
        WidestGap.Of(SomeComparison.Of(late, SomeComparison.Actor("JPN"))).ShouldBeNull();
    }

    [Fact]
    public void They_are_sorted_as_asked_and_those_without_a_stance_come_last()
    {
        ComparedActor[] actors =
        [
            SomeComparison.Actor("AAA"), SomeComparison.Actor("BBB", (Before, 900)),
            SomeComparison.Actor("CCC", (Before, 900), (Within, -900), (Within.AddDays(7), 900)),
            SomeComparison.Actor("DDD", (Before, -300)),
        ];

        Codes(CompareSort.Moved).ShouldBe(["CCC", "BBB", "DDD", "AAA"], "a swing counts, though it nets to little");
        Codes(CompareSort.Level).ShouldBe(["BBB", "CCC", "DDD", "AAA"]);
        Codes(CompareSort.Name).ShouldBe(["BBB", "CCC", "DDD", "AAA"]);

        IEnumerable<string> Codes(CompareSort sort) => ComparedActor.Sorted(actors, sort).Select(actor => actor.Actor.ToString());
    }

    [Fact]
    public void A_line_starts_where_the_window_finds_it_and_steps_to_the_last_day()
    {
        var frame = new PanelFrame(SomeComparison.Model, SomeComparison.From, SomeComparison.AsOf);
        var carried = SomeComparison.Actor("PRK", (Before, -500), (Within, 500));
        var late = SomeComparison.Actor("KOR", (Within, 500));

        frame.Line(carried).ShouldStartWith($"M{PanelFrame.Left:0} ");
        frame.Line(carried).ShouldEndWith($"H{PanelFrame.Right:0}");
        frame.Line(late).ShouldStartWith($"M{SvgWriter.Number(frame.X(Within))} ");
        frame.Line(SomeComparison.Actor("JPN")).ShouldBeEmpty("there is no stance, and zero is not one");
        frame.Bands(carried).Count().ShouldBe(2);
        frame.Y(1).ShouldBe(PanelFrame.Top);
        frame.Y(-1).ShouldBe(PanelFrame.Bottom);
    }
}
