using PostureTracker.Stances;
using static PostureTracker.Tests.Stances.SomePostings;

namespace PostureTracker.Tests.Stances;

public class BooksTests
{
    [Fact]
    public void A_statement_towards_anyone_is_posted_once()
    {
        var posting = Books.Postings(Entry(authority: 0.855m), +1).ShouldHaveSingleItem();

        posting.ShouldBe(Posting(NewYear, weight: 855, value: 500));
    }

    [Fact]
    public void An_echo_counts_half() =>
        Books.Postings(Entry(echo: true), +1).Single().Weight.ShouldBe(500);

    [Fact]
    public void The_faintest_signal_still_weighs_one() =>
        Books.Postings(Entry(authority: 0.001m, echo: true), +1).Single().Weight.ShouldBe(1);

    [Fact]
    public void Without_authority_nothing_is_posted() =>
        Books.Postings(Entry(authority: 0), +1).ShouldBeEmpty();

    [Theory]
    [InlineData("0.0125", "0.0025", 12, 2)]
    [InlineData("0.0135", "-0.0025", 14, -2)]
    [InlineData("0.0125001", "-0.0035", 13, -4)]
    public void Halves_of_a_thousandth_go_to_the_even_one(string confidence, string signal, int weight, int value)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var entry = Entry(signals: Signal(
            value: decimal.Parse(signal, invariant), confidence: decimal.Parse(confidence, invariant)));

        Books.Postings(entry, +1).ShouldBe([Posting(NewYear, weight, value)]);
    }

    [Fact]
    public void Several_recipients_count_once_towards_anyone()
    {
        var postings = Books.Postings(
            Entry(signals: [Signal(Usa, -1, 0.5m), Signal(Chn, 0.8m, 1), Signal(null, 0.2m, 0.25m)]), +1);

        postings.Select(posting => (posting.Track.Recipient, posting.Weight, posting.Value)).ShouldBe(
            [(Chn, 1000, 800), (Usa, 500, -1000), (null, 1000, 200)]);
    }

    [Fact]
    public void Two_actors_on_one_dimension_are_booked_apart()
    {
        var postings = Books.Postings(Entry(signals: [Signal(value: 1), Signal(value: -1, actor: Chn)]), +1);

        postings.Select(posting => (posting.Track.Actor, posting.Weight, posting.Value)).ShouldBe(
            [(Chn, 1000, -1000), (Prk, 1000, 1000)]);
    }

    [Fact]
    public void The_order_of_the_signals_does_not_matter()
    {
        EntrySignal[] signals = [Signal(Usa), Signal(Chn), Signal(Usa, actor: Chn), Signal(null, -0.3m)];

        Books.Postings(Entry(signals: [.. signals.Reverse()]), +1)
            .ShouldBe(Books.Postings(Entry(signals: signals), +1));
    }

    [Fact]
    public void A_correction_undoes_the_old_and_then_enters_the_new()
    {
        var (old, corrected) = (Entry(day: NewYear), Entry(day: NewYear.AddDays(1), authority: 0.5m));

        Books.Enter(old, corrected).ShouldBe([.. Books.Postings(old, -1), .. Books.Postings(corrected, +1)]);
    }

    [Fact]
    public void Nothing_before_and_after_enters_nothing() => Books.Enter(null, null).ShouldBeEmpty();
}
