namespace PostureTracker.Tests;

public class FoldingTests
{
    [Theory]
    [InlineData("  Kim \t Yo\u00A0Jong\n", "Kim Yo Jong")]
    [InlineData("Cafe\u0301", "Caf\u00E9")]
    public void White_space_and_composition_are_folded(string text, string folded) =>
        Folding.Of(text).ShouldBe(folded);

    [Theory]
    [InlineData("KIM  yo jong", "Kim Yo Jong", true)]
    [InlineData("ΕΛΛΑΔΑ", "ελλαδα", true)]
    [InlineData("E\u0301LYSE\u0301E", "\u00C9lys\u00E9e", true)]
    [InlineData("Kim Yo-jong", "Kim Yo Jong", false)]
    [InlineData("Elysee", "\u00C9lys\u00E9e", false)]
    public void Names_are_one_whatever_their_case(string one, string other, bool same) =>
        Folding.SameName(one, other).ShouldBe(same);
}
