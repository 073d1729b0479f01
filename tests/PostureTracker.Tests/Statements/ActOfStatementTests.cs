using PostureTracker.Codebook;
using PostureTracker.Statements;

namespace PostureTracker.Tests.Statements;

public class ActOfStatementTests
{
    [Fact]
    public void An_act_fills_the_signals_when_logging()
    {
        var logged = Desk.Log(Done("ACT-ICBM")).Event<StatementLogged>();

        logged.Statement.Signals.ShouldBe(
            [new Signal(null, null, Dimension.Provocation, 1, 1, null, null, null)]);
        logged.After!.Basis.ShouldBe(Basis.Deed);
        logged.First.ShouldBeTrue();
    }

    [Fact]
    public void An_act_leaves_a_dimension_alone_that_has_a_signal() =>
        Desk.Logged(Done("ACT-ICBM") with { Signals = [Some.Signal("provocation", 0.6m), Some.Signal()] })
            .Statement.Signals!.Select(signal => (signal.Dimension, signal.Value))
            .ShouldBe([(Dimension.Provocation, 0.6m), (Dimension.Dialogue, -0.2m)]);

    [Fact]
    public void An_act_fills_a_list_of_none() =>
        Desk.Logged(Done("ACT-ICBM") with { Signals = [] }).Entry.ShouldNotBeNull();

    [Fact]
    public void An_act_that_says_nothing_leaves_it_uncoded() => Desk.Logged(Done("010")).Coded.ShouldBeFalse();

    [Fact]
    public void A_code_of_CAMEO_is_a_text() =>
        Desk.Logged(Done("012")).Statement.Signals!.Select(signal => signal.Dimension)
            .ShouldBe([Dimension.Dialogue, Dimension.Provocation]);

    [Fact]
    public void A_correction_that_changes_the_act_fills_signals_anew()
    {
        var state = Desk.Logged(Done("ACT-ICBM")).Then(s => s.Correct(Done("ACT-SRBM")));

        state.Statement.Signals!.Single().Value.ShouldBe(0.7m);
    }

    [Fact]
    public void A_correction_that_keeps_the_act_fills_nothing() =>
        Desk.Logged(Done("ACT-ICBM"))
            .Then(s => s.Correct(Done("ACT-ICBM") with { Signals = [Some.Signal()] }))
            .Statement.Signals!.Single().Dimension.ShouldBe(Dimension.Dialogue);

    [Fact]
    public void A_coding_fills_nothing() =>
        Desk.Logged(Done("010")).Then(s => s.Code(Some.Signal())).Statement.Signals!.Count.ShouldBe(1);

    [Fact]
    public void A_correction_cannot_code_by_an_act() =>
        Desk.Logged(Done("010")).Correct(Done("ACT-ICBM"))
            .ShouldBeRefused("/statement/signals", Refusal.CorrectionCodes);

    private static StatementDraft Done(string act) => Some.Uncoded("act") with { Act = act };
}
