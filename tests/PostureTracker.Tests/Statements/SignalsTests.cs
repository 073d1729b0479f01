using PostureTracker.Actors;
using PostureTracker.Statements;
using PostureTracker.Tests.Actors;

namespace PostureTracker.Tests.Statements;

public class SignalsTests
{
    private static readonly ActorCode _usa = new("USA");

    [Theory]
    [InlineData("1", true)]
    [InlineData("-1", true)]
    [InlineData("0", true)]
    [InlineData("0.123456", true)]
    [InlineData("0.1234560", true)]
    [InlineData("1.000001", false)]
    [InlineData("-1.1", false)]
    public void A_value_lies_between_minus_1_and_1(string value, bool accepted) =>
        ShouldBe(accepted, "/signals/0/value", Refusal.OutOfRange, Some.Signal(value: decimal.Parse(value)));

    [Theory]
    [InlineData("1", true)]
    [InlineData("0.000001", true)]
    [InlineData("0", false)]
    [InlineData("-0.5", false)]
    [InlineData("1.1", false)]
    public void A_confidence_is_over_0_and_at_most_1(string confidence, bool accepted) => ShouldBe(
        accepted, "/signals/0/confidence", Refusal.OutOfRange, Some.Signal(confidence: decimal.Parse(confidence)));

    [Fact]
    public void Numbers_have_at_most_six_decimals() =>
        Log(Some.Signal(value: 0.1234567m, confidence: 0.0000001m)).Codes().ShouldBe(
            [
                ("/signals/0/value", Refusal.TooManyDecimals), ("/signals/0/confidence", Refusal.TooManyDecimals),
            ]);

    [Theory]
    [InlineData("0.8", true)]
    [InlineData("-0.8", true)]
    [InlineData("0.800001", false)]
    [InlineData("-1", false)]
    public void With_a_condition_the_value_stops_at_four_fifths(string value, bool accepted) => ShouldBe(
        accepted, "/signals/0/value", Refusal.ConditionLimit,
        Some.Signal(value: decimal.Parse(value)) with { Condition = "if sanctions are lifted" });

    [Fact]
    public void Condition_and_until_are_kept() =>
        Desk.Logged(With(Some.Signal() with { Condition = "if sanctions are lifted", Until = "2021~" }))
            .Statement.Signals!.Single().ShouldSatisfyAllConditions(
                signal => signal.Condition.ShouldBe("if sanctions are lifted"),
                signal => signal.Until!.ToString().ShouldBe("2021~"));

    [Fact]
    public void A_statement_speaks_once_in_each_track() => Log(
        Some.Signal(), Some.Signal("sanctions"), Some.Signal(value: 0.1m))
        .ShouldBeRefused("/signals/2", Refusal.DuplicateTrack);

    [Fact]
    public void A_track_named_and_a_track_by_default_are_one() => Log(
        Some.Signal(), Some.Signal() with { Actor = "PRK", Recipient = "USA" })
        .ShouldBeRefused("/signals/1", Refusal.DuplicateTrack);

    [Fact]
    public void Another_recipient_is_another_track() => Desk.Logged(
        With(Some.Signal(), Some.Signal() with { Recipient = "KOR" })).Entry!.Signals.Count.ShouldBe(2);

    [Fact]
    public void A_signal_of_the_recipient_needs_a_recipient_of_its_own()
    {
        Log(Some.Signal() with { Actor = "USA" }).ShouldBeRefused("/signals/0", Refusal.OwnRecipient);
        Log(Some.Signal() with { Recipient = "PRK" }).ShouldBeRefused("/signals/0", Refusal.OwnRecipient);
        Desk.Logged(With(Some.Signal() with { Actor = "USA", Recipient = "PRK" })).Entry!.Signals.Single()
            .ShouldSatisfyAllConditions(
                signal => signal.Actor.ShouldBe(_usa), signal => signal.Recipient.ShouldBe(Given.Korea));
    }

    [Fact]
    public void A_signal_takes_actor_and_recipient_from_its_statement_in_the_books_only()
    {
        var state = Desk.Logged();

        state.Statement.Signals!.Single().ShouldSatisfyAllConditions(
            signal => signal.Actor.ShouldBeNull(), signal => signal.Recipient.ShouldBeNull());
        state.Entry!.Signals.Single().ShouldSatisfyAllConditions(
            signal => signal.Actor.ShouldBe(Given.Korea), signal => signal.Recipient.ShouldBe(_usa));
    }

    [Fact]
    public void No_signals_is_not_coded_yet_and_none_at_all_says_nothing()
    {
        var (uncoded, silent) = (Desk.Logged(Some.Uncoded()), Desk.Logged(With()));

        (uncoded.Coded, silent.Coded).ShouldBe((false, true));
        (uncoded.Entry, silent.Entry).ShouldBe((null, null));
    }

    [Fact]
    public void An_explicit_0_is_a_signal() =>
        Desk.Logged(With(Some.Signal("provocation", value: 0))).Entry!.Signals.Single().Value.ShouldBe(0);

    [Fact]
    public void Of_an_actor_that_is_unknown_nothing_more_is_said()
    {
        Log(Some.Signal() with { Actor = "XXX", Recipient = "PRK" })
            .ShouldBeRefused("/signals/0/actor", Refusal.UnknownActor);
        Log(Some.Signal(), Some.Signal() with { Recipient = "XXX" })
            .ShouldBeRefused("/signals/1/recipient", Refusal.UnknownActor);
    }

    private static void ShouldBe(bool accepted, string pointer, string code, SignalDraft signal)
    {
        var decision = Log(signal);

        (decision is Accepted).ShouldBe(accepted);
        if (!accepted)
            decision.ShouldBeRefused(pointer, code);
    }

    private static Decision Log(params SignalDraft?[] signals) => Desk.Log(With(signals));

    private static StatementDraft With(params SignalDraft?[] signals) => Some.Statement() with { Signals = signals };
}
