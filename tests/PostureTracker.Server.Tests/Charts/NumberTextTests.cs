using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Tests.Charts;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0.6587, "+0.66")]
    [InlineData(-0.3796, "−0.38")]
    [InlineData(0.004, "0.00")]
    [InlineData(-0.004, "0.00")]
    [InlineData(1, "+1.00")]
    public void On_screens_a_value_has_its_sign_and_a_minus_of_print(double value, string shown) =>
        NumberText.Signed(value).ShouldBe(shown);

    [Fact]
    public void In_files_the_minus_is_ascii() => NumberText.Ascii(-0.38).ShouldBe("-0.38");

    [Fact]
    public void What_is_not_certain_is_never_100_percent() => NumberText.Percent(0.9996).ShouldBe("99 %");
}
