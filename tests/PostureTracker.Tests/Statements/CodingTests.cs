using PostureTracker.Statements;
using PostureTracker.Tests.Actors;

namespace PostureTracker.Tests.Statements;

public class CodingTests
{
    [Fact]
    public void A_statement_logged_without_signals_is_coded_once()
    {
        var state = Desk.Logged(Some.Uncoded());
        var coded = state.Code(Some.Signal()).Event<StatementCoded>();

        (coded.Before, coded.First).ShouldBe((null, true));
        Canonical.Same(coded.After, Desk.Logged().Entry).ShouldBeTrue();
        state.Then(s => s.Code(Some.Signal())).Code(Some.Signal()).ShouldBeRefused("", Refusal.AlreadyCoded);
    }

    [Fact]
    public void That_it_says_nothing_is_a_coding_too()
    {
        var coded = Desk.Logged(Some.Uncoded()).Code([]).Event<StatementCoded>();

        (coded.Signals.Count, coded.After, coded.First).ShouldBe((0, null, false));
    }

    [Fact]
    public void An_uncoded_statement_is_not_recoded() =>
        Desk.Logged(Some.Uncoded()).Recode(Some.Signal()).ShouldBeRefused("", Refusal.NotCoded);

    [Fact]
    public void A_recoding_carries_the_entry_before_and_after()
    {
        var state = Desk.Logged();
        var recoded = state.Recode(Some.Signal(value: 0.3m)).Event<StatementRecoded>();

        recoded.Before!.Signals.Single().Value.ShouldBe(-0.2m);
        recoded.After!.Signals.Single().Value.ShouldBe(0.3m);
        recoded.First.ShouldBeFalse();
    }

    [Fact]
    public void Recoding_alike_changes_nothing() => Desk.Logged().Recode(Some.Signal()).ShouldBe(Decision.NothingNew);

    [Fact]
    public void A_retracted_statement_is_neither_coded_nor_recoded()
    {
        Desk.Retracted(Some.Uncoded()).Code(Some.Signal()).ShouldBeRefused("", Refusal.Retracted);
        Desk.Retracted().Recode(Some.Signal()).ShouldBeRefused("", Refusal.Retracted);
    }

    [Fact]
    public void All_faults_of_a_coding_are_said_at_once() =>
        Desk.Retracted().Code(Some.Coding(null, Some.Signal("mood", 2, 0)) with { Authority = -1, Reason = "\0" })
            .Codes().ShouldBe(
            [
                ("", Refusal.Retracted), ("", Refusal.AlreadyCoded), ("/reason", Refusal.BadText),
                ("/authorityReason", Refusal.NeedsReason), ("/authority", Refusal.OutOfRange),
                ("/signals/0", Refusal.Required), ("/signals/1/dimension", Refusal.UnknownDimension),
                ("/signals/1/value", Refusal.OutOfRange), ("/signals/1/confidence", Refusal.OutOfRange),
            ], ignoreOrder: true);

    [Fact]
    public void It_is_the_first_posting_only_when_it_makes_its_first_postings()
    {
        var silent = Desk.Logged(Some.Statement() with { Signals = [] });
        silent.Recode(Some.Signal()).Event<StatementRecoded>().First.ShouldBeTrue();

        var again = silent.Then(s => s.Recode(Some.Signal())).Then(s => s.Recode([]));
        again.Recode(Some.Signal()).Event<StatementRecoded>().First.ShouldBeFalse();
    }
}
