using PostureTracker.Statements;
using PostureTracker.Tests.Actors;

namespace PostureTracker.Tests.Statements;

public class RetractionTests
{
    [Fact]
    public void A_retraction_takes_it_out_of_the_books_and_a_reinstatement_puts_it_back()
    {
        var state = Desk.Logged();
        var retracted = state.Retract().Event<StatementRetracted>();
        var reinstated = Desk.Retracted().Reinstate().Event<StatementReinstated>();

        (Canonical.Same(retracted.Before, state.Entry), retracted.After, retracted.First).ShouldBe((true, null, false));
        (Canonical.Same(reinstated.After, state.Entry), reinstated.Before, reinstated.First)
            .ShouldBe((true, null, false));
    }

    [Fact]
    public void Retracting_twice_changes_nothing() => Desk.Retracted().Retract().ShouldBe(Decision.NothingNew);

    [Fact]
    public void Reinstating_what_stands_changes_nothing() => Desk.Logged().Reinstate().ShouldBe(Decision.NothingNew);

    [Fact]
    public void A_reinstatement_makes_the_first_postings_of_what_was_retracted_without() =>
        Desk.Retracted(Some.Statement(form: "outside-analysis"))
            .Then(s => s.Correct(Some.Statement())).Reinstate().Event<StatementReinstated>().First.ShouldBeTrue();

    [Fact]
    public void First_postings_made_by_a_reinstatement_are_not_made_again() =>
        Desk.Retracted(Some.Statement(form: "outside-analysis"))
            .Then(s => s.Correct(Some.Statement())).Then(s => s.Reinstate())
            .Recode(Some.Signal(value: 0.4m)).Event<StatementRecoded>().First.ShouldBeFalse();

    [Fact]
    public void A_source_is_added_once_to_a_retracted_statement_too()
    {
        var source = Some.Source("Yonhap") with { Url = "https://en.yna.co.kr/1", PublishedOn = "2021-06-18" };
        var state = Desk.Retracted();

        state.AddSource(source).Event<SourceAdded>().Source
            .ShouldBe(new Source("Yonhap", "https://en.yna.co.kr/1", new DateOnly(2021, 6, 18)));
        state = state.Then(s => s.AddSource(source));
        state.AddSource(source).ShouldBe(Decision.NothingNew);
        (state.Statement.Sources.Count, state.Entry).ShouldBe((2, null));
    }

    [Fact]
    public void All_faults_of_a_source_are_said_at_once() =>
        Desk.Logged().AddSource(new() { Url = "kcna.kp", PublishedOn = "2031-01-01" }).Codes().ShouldBe(
            [("/name", Refusal.Required), ("/url", Refusal.BadUrl), ("/publishedOn", Refusal.InTheFuture)]);
}
