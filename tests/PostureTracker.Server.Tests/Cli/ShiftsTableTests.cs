using PostureTracker.Server.Cli;
using PostureTracker.Server.Shifts;
using PostureTracker.Server.Tests.Charts;
using PostureTracker.Stances;

namespace PostureTracker.Server.Tests.Cli;

public sealed class ShiftsTableTests
{
    private static readonly DateOnly _on = new(2021, 6, 23);

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(160)]
    public void It_fits_the_terminal(int width)
    {
        var shift = SomeChart.Crossing(_on, null) with { From = "Leaning to enforce", To = "Leaning to relief" };

        Rendered.ShouldFit(new ShiftsTable(Answer(shift), hasMore: false), width);
        Rendered.ShouldFit(new ShiftsTable(Answer(shift), hasMore: false), width, unicode: false);
    }

    [Fact]
    public void A_shift_says_what_changed_and_how_sure_that_is()
    {
        var text = Rendered.Text(new ShiftsTable(Answer(SomeChart.Crossing(_on, null)), hasMore: false));

        text.ShouldContain("North Korea towards anyone");
        text.ShouldContain("−0.54 → −0.68");
        text.ShouldContain("▽ Cool → Refusing, provisional, 65 %");
        text.ShouldContain("z −1.02");
    }

    [Fact]
    public void No_shifts_say_so() => Rendered.Text(new ShiftsTable(Answer(), hasMore: false)).ShouldContain("No shifts");

    private static ShiftsAnswer Answer(params ShiftAnswer[] shifts) =>
        new(SomeBoard.AsOf, "seq:26", 26, StanceModel.Name, "desk", null, shifts, Next: null);
}
