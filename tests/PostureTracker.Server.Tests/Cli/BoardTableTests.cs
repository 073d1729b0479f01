using PostureTracker.Server.Cli;

namespace PostureTracker.Server.Tests.Cli;

public sealed class BoardTableTests
{
    private const string Korean = "조선민주주의인민공화국과 그 밖의 아주 긴 이름을 가진 나라";

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(130)]
    [InlineData(200)]
    public void It_fits_the_terminal_whatever_the_names(int width)
    {
        var board = SomeBoard.Of(
            SomeBoard.Row(), SomeBoard.Row(name: Korean, recipient: "NATO", stale: true),
            SomeBoard.Row(name: new string('x', 200), recipient: null, change: -0.3, swing: 0.5));

        Rendered.ShouldFit(new BoardTable(board, SomeBoard.AsOf), width);
        Rendered.ShouldFit(new BoardTable(board, SomeBoard.AsOf), width, unicode: false);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(140)]
    public void A_row_says_who_to_whom_and_where_they_stand(int width)
    {
        var text = Rendered.Text(new BoardTable(SomeBoard.Of(SomeBoard.Row()), null), width);

        string[] words = ["North Korea", "→ United States", "Refusing", "Leaning to enforce", "−0.68 ±0.27"];
        foreach (var word in words)
            text.ShouldContain(word);
    }

    [Fact]
    public void Its_head_says_which_view_of_the_record_it_is() =>
        Rendered.Lines(new BoardTable(SomeBoard.Of(SomeBoard.Row()), null))[1].TrimEnd().ShouldBe(
            "as of 25 Jun 2021 · known at seq:26 · desk · words and deeds · local-level-1");

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(140)]
    public void A_missing_stance_is_a_dash_and_never_a_zero(int width)
    {
        var text = Rendered.Text(new BoardTable(SomeBoard.Of(SomeBoard.Row(sanctions: false)), null), width);

        text.ShouldNotContain("0.00");
        text.ShouldContain("—");
    }

    [Fact]
    public void A_stale_level_is_shown_as_last_known() =>
        Rendered.Text(new BoardTable(SomeBoard.Of(SomeBoard.Row(stale: true)), null))
            .ShouldContain("no current evidence");

    [Theory]
    [InlineData(-0.301, 0.301, "down 0.30")]
    [InlineData(0.1, 0.1, "up 0.10")]
    [InlineData(0.0, 0.4, "swung 0.40")]
    [InlineData(0.0, 0.0, "unchanged")]
    public void A_change_of_nothing_does_not_hide_a_swing(double change, double swing, string said)
    {
        var board = SomeBoard.Of(SomeBoard.Row(change: change, swing: swing));

        Rendered.Text(new BoardTable(board, new DateOnly(2021, 6, 18))).ShouldContain(said);
    }

    [Fact]
    public void An_empty_board_says_why() =>
        Rendered.Text(new BoardTable(SomeBoard.Of(), null)).ShouldContain("nothing coded was said by then");
}
