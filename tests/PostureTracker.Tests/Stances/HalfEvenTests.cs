using PostureTracker.Stances;

namespace PostureTracker.Tests.Stances;

public class HalfEvenTests
{
    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(3, 2, 2)]
    [InlineData(5, 2, 2)]
    [InlineData(-1, 2, 0)]
    [InlineData(-3, 2, -2)]
    [InlineData(-5, 2, -2)]
    [InlineData(-7, 2, -4)]
    [InlineData(2, 3, 1)]
    [InlineData(-2, 3, -1)]
    [InlineData(-4, 3, -1)]
    [InlineData(0, 7, 0)]
    public void A_half_goes_to_the_even_neighbour(long over, long under, long rounded) =>
        HalfEven.Divide(over, under).ShouldBe(rounded);

    [Fact]
    public void It_agrees_with_exact_decimals()
    {
        for (var over = -300; over <= 300; over++)
        {
            for (var under = 1; under <= 24; under++)
            {
                var exact = (long)decimal.Floor(((2m * over) + under) / (2 * under));
                var tie = Math.Abs(2 * over % (2 * under)) == under;
                HalfEven.Divide(over, under).ShouldBe(tie && long.IsOddInteger(exact) ? exact - 1 : exact);
            }
        }
    }
}
