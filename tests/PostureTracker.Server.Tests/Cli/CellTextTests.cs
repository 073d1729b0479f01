using PostureTracker.Server.Cli;

namespace PostureTracker.Server.Tests.Cli;

public sealed class CellTextTests
{
    [Fact]
    public void A_korean_syllable_takes_two_cells() => CellText.Width("김정은").ShouldBe(6);

    [Theory]
    [InlineData("Kim Jong Un", 11, "Kim Jong Un")]
    [InlineData("Kim Jong Un", 9, "Kim Jong…")]
    [InlineData("김정은 위원장", 6, "김정…")]
    [InlineData("김정은 위원장", 1, "…")]
    [InlineData("김정은", 0, "")]
    public void What_is_cut_is_marked_and_no_letter_is_halved(string text, int width, string shown) =>
        CellText.Cut(text, width, "…").ShouldBe(shown);

    [Fact]
    public void Text_of_the_record_cannot_drive_the_terminal() =>
        CellText.Clean(" a\r\n\tb\u001b[2J\u009b \u202Ec ").ShouldBe("a b[2J c");
}
