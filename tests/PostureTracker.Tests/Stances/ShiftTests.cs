using PostureTracker.Stances;
using static PostureTracker.Tests.Stances.SomePostings;

namespace PostureTracker.Tests.Stances;

public class ShiftTests
{
    private static readonly DateOnly _never = DateOnly.MaxValue;

    [Fact]
    public void The_first_cell_is_no_shift() => Shift.Among(Weekly(1000), _never).ShouldBeEmpty();

    [Fact]
    public void A_turn_alone_is_a_shift()
    {
        var cells = Weekly(0, 0);

        Shift.Among([cells[0], cells[1] with { Turn = true }], _never).ShouldHaveSingleItem().Crossed.ShouldBeFalse();
    }

    [Fact]
    public void The_day_asked_about_is_looked_at_too()
    {
        var cells = Weekly(0, 1000);

        Shift.Among(cells, cells[1].Day).ShouldHaveSingleItem();
        Shift.Among(cells, cells[1].Day.AddDays(-1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_crossing_sure_enough_confirms_itself()
    {
        var shift = Shift.Among(Weekly(0, 1000), _never).ShouldHaveSingleItem();

        shift.Crossed.ShouldBeTrue();
        shift.Confidence.ShouldNotBeNull().ShouldBeGreaterThan(0.8);
        shift.ConfirmedOn.ShouldBe(shift.On);
    }

    [Fact]
    public void A_crossing_is_provisional_until_a_later_cell_confirms_it()
    {
        var cells = Weekly(0, 600, 600, 600);
        var crossing = cells[1];

        crossing.OpenCrossing.ShouldBe(new Crossing(crossing.Day, 0.2, Upward: true));
        cells[2].Confirms.ShouldBe(crossing.Day);
        cells[3].Confirms.ShouldBeNull();
        Shift.Among(cells, cells[2].Day.AddDays(-1)).Single().ConfirmedOn.ShouldBeNull();
        Shift.Among(cells, _never).Single().ConfirmedOn.ShouldBe(cells[2].Day);
    }

    [Fact]
    public void The_next_crossing_ends_the_wait_of_the_last()
    {
        var shifts = Shift.Among(Weekly(0, 600, -600, 900, 900, 900), _never);

        shifts.Where(shift => shift.Crossed).Select(shift => (shift.FromLevel, shift.ToLevel, shift.ConfirmedOn))
            .ShouldBe([(2, 3, null), (3, 2, NewYear.AddDays(14)), (2, 3, NewYear.AddDays(28))]);
    }

    [Fact]
    public void The_cells_that_shift_or_confirm_are_enough()
    {
        var cells = Weekly(0, 600, 600, 600, -900, -900, 500);

        Shift.Among(cells.Where(cell => cell.Shifts || cell.Confirms is not null), _never)
            .ShouldBe(Shift.Among(cells, _never));
    }

    [Fact]
    public void Noise_at_a_cut_changes_no_level()
    {
        var cells = Weekly(190, 300, 190, 180);

        cells.Select(cell => cell.Mean >= 0.2).Distinct().Count().ShouldBe(2);
        cells.ShouldAllBe(cell => !cell.Crossed);
    }
}
