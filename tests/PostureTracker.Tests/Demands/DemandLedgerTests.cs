using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Demands;
using PostureTracker.Statements;

namespace PostureTracker.Tests.Demands;

public class DemandLedgerTests
{
    private const string Hostility = "end-hostile-policy";

    [Fact]
    public void A_demand_knows_when_it_was_first_and_last_made_and_how_often()
    {
        var demand = Of(
            Said(1, Mark(DemandStatus.Made, "withdraw it")), Said(2), Said(3, Mark(DemandStatus.Repeated, "roll it back")),
            Said(5, Mark(DemandStatus.Repeated)), Said(9));

        (demand.FirstMadeOn, demand.LastMadeOn, demand.Times).ShouldBe((Day(1), Day(5), 3));
        demand.Standing.ShouldBeTrue();
        demand.Text.ShouldBe("roll it back", "the latest words given");
    }

    [Theory]
    [InlineData(DemandStatus.Dropped, false)]
    [InlineData(DemandStatus.Met, false)]
    [InlineData(DemandStatus.Omitted, true)]
    [InlineData(DemandStatus.Repeated, true)]
    public void It_stands_until_it_is_dropped_or_met(DemandStatus then, bool standing) =>
        Of(Said(1, Mark(DemandStatus.Made)), Said(2, Mark(then))).Standing.ShouldBe(standing);

    [Fact]
    public void Leaving_out_what_was_dropped_does_not_make_it_stand_and_making_it_again_does()
    {
        DemandingStatement[] dropped =
            [Said(1, Mark(DemandStatus.Made)), Said(2, Mark(DemandStatus.Dropped)), Said(3, Mark(DemandStatus.Omitted))];

        Of(dropped).Standing.ShouldBeFalse();
        Of([.. dropped, Said(4, Mark(DemandStatus.Made))]).Standing.ShouldBeTrue();
    }

    [Fact]
    public void An_omission_says_in_how_many_of_the_statements_before_it_was_made()
    {
        var demand = Of(
            Said(1), Said(2, Mark(DemandStatus.Made)), Said(3, Mark(DemandStatus.Dropped)),
            Said(4, Mark(DemandStatus.Repeated)), Said(5, Mark(DemandStatus.Omitted, "not repeated")),
            Said(6, Mark(DemandStatus.Omitted)), Said(7));

        demand.Omissions.Select(step => (step.On, step.MadeBefore, step.SaidBefore))
            .ShouldBe([(Day(5), 2, 4), (Day(6), 2, 5)]);
        demand.Text.ShouldBeNull("a remark on an omission is not the demand's words");
    }

    [Fact]
    public void Only_words_with_authority_to_the_same_recipient_count_as_said_before()
    {
        var demand = Of(
            Said(1, Mark(DemandStatus.Made)),
            Said(2) with { Basis = Basis.Deed },
            Said(3) with { Authority = 0 },
            Said(4) with { Recipient = new ActorCode("KOR") },
            Said(5) with { Recipient = null },
            Said(6) with { Actor = new ActorCode("CHN") },
            Said(7, Mark(DemandStatus.Omitted)));

        demand.Omissions.Select(step => (step.MadeBefore, step.SaidBefore)).ShouldBe([(1, 1)]);
    }

    [Fact]
    public void A_demand_made_by_a_deed_is_made_but_not_in_so_many_words()
    {
        var demand = Of(
            Said(1, Mark(DemandStatus.Made)) with { Basis = Basis.Deed }, Said(2), Said(3, Mark(DemandStatus.Omitted)));

        demand.Times.ShouldBe(1);
        demand.Omissions.Select(step => (step.MadeBefore, step.SaidBefore)).ShouldBe([(0, 1)]);
    }

    [Fact]
    public void What_has_no_authority_marks_nothing()
    {
        var ledger = new DemandLedger();

        ledger.Enter(Said(1, Mark(DemandStatus.Made)) with { Authority = 0 });

        ledger.Demands.ShouldBeEmpty();
    }

    [Fact]
    public void A_mark_may_name_its_own_actor_and_recipient()
    {
        var ledger = new DemandLedger();
        ledger.Enter(Said(1, Mark(DemandStatus.Made), Mark(DemandStatus.Made) with { Recipient = new ActorCode("KOR") }));
        ledger.Enter(Said(2, Mark(DemandStatus.Omitted) with { Recipient = new ActorCode("KOR") }));
        ledger.Enter(Said(3, Mark(DemandStatus.Made) with { Actor = new ActorCode("CHN") }));

        ledger.Demands.Select(demand => $"{demand.Key.Actor} {demand.Key.Recipient} {demand.Times}")
            .ShouldBe(["CHN USA 1", "PRK KOR 1", "PRK USA 1"]);
        ledger.Demands.ElementAt(1).Omissions.Select(step => (step.MadeBefore, step.SaidBefore))
            .ShouldBe([(0, 0)], "neither statement was addressed to South Korea");
    }

    [Fact]
    public void A_demand_of_nobody_in_particular_is_measured_against_what_was_said_to_nobody_in_particular()
    {
        var demand = Of(
            Said(1) with { Recipient = null }, Said(2), Said(3, Mark(DemandStatus.Made)) with { Recipient = null },
            Said(4, Mark(DemandStatus.Omitted)) with { Recipient = null });

        demand.Key.Recipient.ShouldBeNull();
        demand.Omissions.Select(step => (step.MadeBefore, step.SaidBefore)).ShouldBe([(1, 2)]);
    }

    [Fact]
    public void A_demand_only_ever_left_out_was_never_made()
    {
        var demand = Of(Said(1, Mark(DemandStatus.Omitted)));

        (demand.FirstMadeOn, demand.LastMadeOn, demand.Times, demand.Standing).ShouldBe((null, null, 0, false));
    }

    private static Demand Of(params DemandingStatement[] statements)
    {
        var ledger = new DemandLedger();
        foreach (var statement in statements)
            ledger.Enter(statement);
        return ledger.Demands.Single();
    }

    private static DemandingStatement Said(int day, params DemandMark[] marks) => new(
        Identity.Statement("desk", $"S{day}"), new ActorCode("PRK"), new ActorCode("USA"), Day(day), Basis.Word,
        Authority: 0.9m, marks);

    private static DemandMark Mark(DemandStatus status, string? text = null) =>
        new(Hostility, status, text, Actor: null, Recipient: null);

    private static DateOnly Day(int day) => new(2021, 6, day);
}
