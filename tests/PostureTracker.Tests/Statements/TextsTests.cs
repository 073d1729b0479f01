using PostureTracker.Statements;

namespace PostureTracker.Tests.Statements;

public class TextsTests
{
    [Theory]
    [InlineData("x", 20_000, true)]
    [InlineData("x", 20_001, false)]
    [InlineData("\U0001F54A", 20_000, true)]
    [InlineData("\U0001F54A", 20_001, false)]
    public void A_text_has_at_most_20_000_characters(string character, int times, bool accepted)
    {
        var decision = Desk.Log(With(string.Concat(Enumerable.Repeat(character, times))));

        (decision is Accepted).ShouldBe(accepted);
        if (!accepted)
            decision.ShouldBeRefused("/texts/0/text", Refusal.TooLong);
    }

    [Fact]
    public void What_hides_in_a_text_is_kept_as_it_was() =>
        Desk.Logged(With("a\u202Eb\u200B\r\nc")).Statement.Texts[0].Content.ShouldBe("a\u202Eb\u200B\r\nc");

    [Fact]
    public void What_no_text_can_hold_is_refused_wherever_it_stands()
    {
        foreach (var bad in new[] { "a\0b", "a\uD800b", "\uDC00", "a\uD83D" })
        {
            Desk.Log(With(bad)).ShouldBeRefused("/texts/0/text", Refusal.BadText);
            Desk.Log(Some.Statement() with { Note = bad }).ShouldBeRefused("/note", Refusal.BadText);
            Desk.Log(Some.Statement() with { Authority = 1, AuthorityReason = bad })
                .ShouldBeRefused("/authorityReason", Refusal.BadText);
            Desk.Log(Some.Statement() with { Sources = [Some.Source(bad)] })
                .ShouldBeRefused("/sources/0/name", Refusal.BadText);
            Desk.Log(Quoting(bad)).ShouldBeRefused("/signals/0/quote", Refusal.BadText);
            Desk.Log(Some.Statement() with { Signals = [Some.Signal() with { Condition = bad }] })
                .ShouldBeRefused("/signals/0/condition", Refusal.BadText);
            Desk.Log(Some.Statement() with { Demands = [new() { Demand = "a-b", Status = "made", Text = bad }] })
                .ShouldBeRefused("/demands/0/text", Refusal.BadText);
            RetractStatement.Decide(new(bad), Desk.Logged()).ShouldBeRefused("/reason", Refusal.BadText);
        }
    }

    [Theory]
    [InlineData("KC\u202ENA")]
    [InlineData("KC\u2066NA")]
    [InlineData("KC\u200BNA")]
    [InlineData("KC\uFEFFNA")]
    public void What_hides_in_a_name_is_refused(string name)
    {
        Desk.Log(Some.Statement() with { Sources = [Some.Source(name)] })
            .ShouldBeRefused("/sources/0/name", Refusal.HiddenCharacters);
        Desk.Logged().AddSource(Some.Source(name)).ShouldBeRefused("/name", Refusal.HiddenCharacters);
    }

    [Theory]
    [InlineData("both dialogue and confrontation")]
    [InlineData("both  dialogue\n and\u00A0confrontation ")]
    public void A_quote_is_found_however_it_is_spaced(string quote) =>
        Desk.Logged(Quoting(quote)).Statement.Signals![0].Quote.ShouldBe(quote);

    [Theory]
    [InlineData("최선희", "\u110E\u116C\u1109\u1165\u11AB\u1112\u1174")]
    [InlineData("\u110E\u116C\u1109\u1165\u11AB\u1112\u1174", "최선희")]
    public void A_quote_is_found_however_it_is_composed(string text, string quote) =>
        Desk.Log(Quoting(quote) with { Texts = [Some.Text(), Some.Text(text)] }).ShouldBeOfType<Accepted>();

    [Theory]
    [InlineData("neither dialogue")]
    [InlineData("Prepared for both")]
    public void A_quote_found_in_no_text_is_refused(string quote) =>
        Desk.Log(Quoting(quote)).ShouldBeRefused("/signals/0/quote", Refusal.QuoteNotFound);

    [Fact]
    public void A_quote_is_looked_for_when_coding_too() => Desk.Logged(Some.Uncoded())
        .Code(Some.Signal() with { Quote = "no such words" })
        .ShouldBeRefused("/signals/0/quote", Refusal.QuoteNotFound);

    [Fact]
    public void A_quote_from_a_text_at_fault_is_not_a_fault_of_its_own() =>
        Desk.Log(Quoting("the words") with { Texts = [Some.Text("the words") with { Language = null }] })
            .ShouldBeRefused("/texts/0/language", Refusal.Required);

    private static StatementDraft With(string text) => Some.Statement() with { Texts = [Some.Text(text)] };

    private static StatementDraft Quoting(string quote) =>
        Some.Statement() with { Signals = [Some.Signal() with { Quote = quote }] };
}
