using PostureTracker.Statements;
using PostureTracker.Tests.Actors;

namespace PostureTracker.Tests.Statements;

public class RequiredTests
{
    [Fact]
    public void An_empty_statement_lacks_all_that_is_required() => Desk.Log(new StatementDraft()).Codes().ShouldBe(
        [
            ("/actor", Refusal.Required), ("/form", Refusal.Required), ("/said", Refusal.Required),
            ("/sources", Refusal.Required), ("/texts", Refusal.Required),
        ], ignoreOrder: true);

    [Fact]
    public void Empty_parts_lack_all_that_is_required_of_them() => Desk.Log(Some.Statement() with
    {
        Speaker = new(),
        Sources = [null, new()],
        Texts = [null, new()],
        Signals = [null, new()],
        Demands = [null, new()],
        Links = [null, new()],
    }).Codes().ShouldBe(
        new[]
        {
            "/speaker/name", "/sources/0", "/sources/1/name", "/texts/0", "/texts/1/text", "/texts/1/language",
            "/texts/1/kind", "/signals/0", "/signals/1/dimension", "/signals/1/value", "/signals/1/confidence",
            "/demands/0", "/demands/1/demand", "/demands/1/status", "/links/0", "/links/1/kind", "/links/1/statement",
        }.Select(pointer => (pointer, Refusal.Required)), ignoreOrder: true);

    [Fact]
    public void Eight_faults_are_said_at_once() => Desk.Log(Some.Statement(said: "2031-01-01") with
    {
        Collection = "nowhere",
        Actor = "XXX",
        Form = "rumour",
        Authority = 0.5m,
        Audience = "everyone",
        Texts = [Some.Text("")],
        Signals = [Some.Signal(value: 1.5m)],
    }).Codes().ShouldBe(
        [
            ("/collection", Refusal.UnknownCollection), ("/actor", Refusal.UnknownActor),
            ("/form", Refusal.UnknownForm), ("/said", Refusal.InTheFuture),
            ("/authorityReason", Refusal.NeedsReason), ("/audience", Refusal.UnknownWord),
            ("/texts/0/text", Refusal.Required), ("/signals/0/value", Refusal.OutOfRange),
        ], ignoreOrder: true);

    [Fact]
    public void A_change_needs_its_reason()
    {
        var state = Desk.Logged();

        RetractStatement.Decide(new(null), state).ShouldBeRefused("/reason", Refusal.Required);
        ReinstateStatement.Decide(new(" "), state).ShouldBeRefused("/reason", Refusal.Required);
        CorrectStatement.Decide(new(Some.Statement(), null), state, Some.Known())
            .ShouldBeRefused("/reason", Refusal.Required);
        state.Recode(Some.Coding() with { Reason = null }).ShouldBeRefused("/reason", Refusal.Required);
        CorrectStatement.Decide(new(null, null), state, Some.Known()).Codes()
            .ShouldBe([("/reason", Refusal.Required), ("/statement", Refusal.Required)]);
    }

    [Fact]
    public void A_coding_needs_no_reason_but_its_signals() =>
        Desk.Logged(Some.Uncoded()).Code(new CodingDraft()).ShouldBeRefused("/signals", Refusal.Required);
}
