using PostureTracker.Statements;
using PostureTracker.Tests.Actors;

namespace PostureTracker.Tests.Statements;

public class CorrectionTests
{
    [Fact]
    public void A_correction_replaces_the_record_and_moves_its_entry()
    {
        var corrected = Desk.Logged().Correct(Some.Statement("2021-06-16")).Event<StatementCorrected>();

        corrected.Before!.Day.ShouldBe(new DateOnly(2021, 6, 17));
        corrected.After!.Day.ShouldBe(new DateOnly(2021, 6, 16));
        corrected.First.ShouldBeFalse();
    }

    [Fact]
    public void Correcting_to_the_same_content_changes_nothing() =>
        Desk.Logged().Correct(Some.Statement()).ShouldBe(Decision.NothingNew);

    [Fact]
    public void The_faults_of_a_correction_are_found_inside_the_statement() =>
        Desk.Logged().Correct(Some.Statement("2031") with { Actor = null }).Codes().ShouldBe(
            [("/statement/actor", Refusal.Required), ("/statement/said", Refusal.InTheFuture)]);

    [Fact]
    public void A_correction_neither_codes_nor_uncodes()
    {
        Desk.Logged(Some.Uncoded()).Correct(Some.Statement())
            .ShouldBeRefused("/statement/signals", Refusal.CorrectionCodes);
        Desk.Logged(Some.Uncoded()).Correct(Some.Statement() with { Signals = [] })
            .ShouldBeRefused("/statement/signals", Refusal.CorrectionCodes);
        Desk.Logged().Correct(Some.Uncoded()).ShouldBeRefused("/statement/signals", Refusal.CorrectionUncodes);
    }

    [Fact]
    public void That_it_codes_is_said_beside_every_other_fault() =>
        Desk.Logged(Some.Uncoded()).Correct(Some.Statement("2031")).Codes().ShouldBe(
            [("/statement/said", Refusal.InTheFuture), ("/statement/signals", Refusal.CorrectionCodes)]);

    [Fact]
    public void A_retracted_statement_is_corrected_and_enters_nothing()
    {
        var corrected = Desk.Retracted().Correct(Some.Statement("2021-06-16")).Event<StatementCorrected>();

        (corrected.Before, corrected.After, corrected.First).ShouldBe((null, null, false));
    }

    [Fact]
    public void Reinstated_it_counts_as_corrected_meanwhile() =>
        Desk.Retracted().Then(s => s.Correct(Some.Statement("2021-06-16"))).Reinstate()
            .Event<StatementReinstated>().After!.Day.ShouldBe(new DateOnly(2021, 6, 16));

    [Fact]
    public void A_correction_that_gives_it_authority_makes_its_first_postings() =>
        Desk.Logged(Some.Statement(form: "outside-analysis")).Correct(Some.Statement())
            .Event<StatementCorrected>().First.ShouldBeTrue();

    [Fact]
    public void A_correction_resolves_the_authority_anew() =>
        Desk.Logged().Then(s => s.Correct(Some.Statement(form: "offhand-remark"))).Entry!.Authority.ShouldBe(0.6m);
}
