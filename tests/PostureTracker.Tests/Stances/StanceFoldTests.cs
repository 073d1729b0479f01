using PostureTracker.Stances;
using static PostureTracker.Tests.Stances.SomePostings;

namespace PostureTracker.Tests.Stances;

public class StanceFoldTests
{
    [Fact]
    public void Nothing_said_is_no_stance() => StanceFold.At(Human, null, NewYear).ShouldBeNull();

    [Fact]
    public void A_day_whose_statements_were_all_undone_is_no_cell()
    {
        var posting = Posting(NewYear, 900, 700);

        Fold(Human, [posting, posting with { Sign = -1 }]).ShouldBeEmpty();
    }

    [Fact]
    public void Silence_moves_nothing_and_makes_us_less_sure()
    {
        var last = Weekly(800, 700)[^1];
        var soon = StanceFold.At(Human, last, last.Day)!;
        var later = StanceFold.At(Human, last, last.Day.AddDays(100))!;

        later.Mean.ShouldBe(soon.Mean);
        later.Sd.ShouldBeGreaterThan(soon.Sd);
        (soon.Stale, later.Stale).ShouldBe((false, false));
    }

    [Fact]
    public void Long_silence_is_no_current_evidence_but_keeps_the_last_level()
    {
        var last = Weekly(800, 700)[^1];
        var stance = StanceFold.At(Human, last, last.Day.AddYears(20))!;

        stance.ShouldBe(stance with { Stale = true, Sd = StanceModel.PriorSd, Level = last.Level, LastOn = last.Day });
    }

    [Fact]
    public void A_stance_is_stale_from_nine_tenths_of_the_prior_sd()
    {
        var last = Weekly(800, 700)[^1];
        for (var days = 0; days < 400; days++)
        {
            var stance = StanceFold.At(Human, last, last.Day.AddDays(days))!;
            stance.Stale.ShouldBe(stance.Sd >= 0.54);
        }
    }

    [Fact]
    public void The_interval_stays_within_the_scale()
    {
        var stance = StanceFold.At(Human, Weekly(1000, 1000)[^1], NewYear.AddYears(1))!;

        stance.High.ShouldBe(1);
        stance.Low.ShouldBeInRange(-1, stance.Mean);
    }

    [Fact]
    public void A_thousand_copies_of_one_wire_story_say_less_than_a_day_may_say()
    {
        var copies = Fold(Machine, Enumerable.Repeat(Posting(NewYear, 1000, 900), 1000)).Single();

        copies.Gain.ShouldBeLessThan(StanceModel.PriorVariance / (StanceModel.PriorVariance + Machine.SignalVariance));
        copies.Signals.ShouldBe(1000);
    }

    [Fact]
    public void Two_weighty_surprises_in_a_row_free_the_variance()
    {
        var cells = Weekly(800, 800, 800, 800, -800, -900);

        cells.Select(cell => cell.Turn).ShouldBe([false, false, false, false, false, true]);
        cells[^1].Gain.ShouldBe(0.75, 1e-12);
    }

    [Fact]
    public void Surprises_in_opposite_directions_make_no_turn() =>
        Weekly(800, 800, 800, 800, -1000, 1000).ShouldAllBe(cell => !cell.Turn);

    [Fact]
    public void A_turn_begins_exactly_at_its_threshold_on_both_days()
    {
        var calm = Weekly(0, 0)[^1];
        var surprised = calm with { WeightyZ = StanceModel.TurnZ };
        var nearly = calm with { WeightyZ = Math.BitDecrement(StanceModel.TurnZ) };
        for (var value = 0; value <= 1000; value++)
        {
            var cell = Next(surprised, value);
            cell.Turn.ShouldBe(cell.Z >= StanceModel.TurnZ);
            Next(nearly, value).Turn.ShouldBeFalse();
        }

        static Cell Next(Cell from, int value) =>
            StanceFold.Step(Human, from, from.Day.AddDays(1), new CellSum(1000, 1000 * value, 1));
    }

    [Fact]
    public void A_day_cannot_be_folded_onto_itself_or_a_later_one()
    {
        var cell = Weekly(300)[0];

        Should.Throw<ArgumentOutOfRangeException>(() => StanceFold.Step(Human, cell, cell.Day, cell.Sum));
        Should.Throw<ArgumentOutOfRangeException>(() => StanceFold.At(Human, cell, cell.Day.AddDays(-1)));
    }

    [Fact]
    public void A_step_allocates_nothing_but_the_cell()
    {
        var cell = Weekly(300, 300)[^1];

        Allocated(() => StanceFold.Step(Human, cell, cell.Day.AddDays(7), cell.Sum))
            .ShouldBe(Allocated(() => cell with { }));
    }

    [Fact]
    public void A_net_change_of_nothing_can_hide_a_swing()
    {
        var cells = Weekly(0, 800, -800);

        Swing.Over(cells[0], cells[1..]).ShouldBe(cells[1].Mean - cells[2].Mean);
        Swing.Over(cells[1], [cells[2]]).ShouldBe(cells[1].Mean - cells[2].Mean);
        Swing.Over(cells[2], []).ShouldBe(0);
        Swing.Over(null, []).ShouldBeNull();
    }

    private static long Allocated(Func<Cell> make)
    {
        var kept = make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        kept = make();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(kept);
        return allocated;
    }
}
