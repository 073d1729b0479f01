using PostureTracker.Actors;
using PostureTracker.Statements;
using PostureTracker.Tests.Actors;

namespace PostureTracker.Tests.Statements;

public class AuthorityTests
{
    private static readonly Actor _korea = Given.NorthKorea(
        Given.Appointed("Kim Jong Un", "General Secretary", "2011-12-17"),
        Given.Appointed("Kim Yo Jong", "Deputy Director", "2020-01-01", authority: 0.5m),
        Given.Appointed("Choe Son Hui", "First Vice Minister", "2018-01-01", "2022-06-10", 0.7m),
        Given.Appointed("Choe Son Hui", "Minister", "2022-06-11", authority: 0.85m));

    [Theory]
    [InlineData("leader-speech", null, 1)]
    [InlineData("offhand-remark", "Kim Jong Un", 0.6)]
    [InlineData("offhand-remark", "Choe Son Hui", 0.6)]
    [InlineData("minister-statement", "Choe Son Hui", 0.7)]
    [InlineData("minister-statement", "Kim Yo Jong", 0.5)]
    [InlineData("minister-statement", "Somebody Else", 0.85)]
    public void A_person_binds_by_the_smaller_of_form_and_role(string form, string? speaker, decimal authority) =>
        Said(form, speaker).Resolved.Authority.ShouldBe(authority);

    [Theory]
    [InlineData("government-statement", 1)]
    [InlineData("ministry-statement", 0.85)]
    public void Who_reads_out_a_statement_of_an_institution_does_not_matter(string form, decimal authority) =>
        Said(form, "Kim Yo Jong").Resolved.Authority.ShouldBe(authority);

    [Theory]
    [InlineData("leader-speech")]
    [InlineData("minister-statement")]
    [InlineData("ministry-statement")]
    public void An_override_counts_as_given(string form)
    {
        var state = Desk.Logged(
            Spoken(form, "Kim Yo Jong") with { Authority = 0.95m, AuthorityReason = "on his behalf" }, Known());

        state.Resolved.Authority.ShouldBe(0.95m);
        state.Entry!.Authority.ShouldBe(0.95m);
        state.Statement.AuthorityReason.ShouldBe("on his behalf");
    }

    [Fact]
    public void An_authority_and_its_reason_come_together()
    {
        Desk.Log(Some.Statement() with { Authority = 0.5m }).ShouldBeRefused("/authorityReason", Refusal.NeedsReason);
        Desk.Log(Some.Statement() with { Authority = 0.5m, AuthorityReason = " " })
            .ShouldBeRefused("/authorityReason", Refusal.NeedsReason);
        Desk.Log(Some.Statement() with { AuthorityReason = "so" })
            .ShouldBeRefused("/authority", Refusal.NeedsAuthority);
    }

    [Theory]
    [InlineData("-0.1", Refusal.OutOfRange)]
    [InlineData("1.1", Refusal.OutOfRange)]
    [InlineData("0.1234567", Refusal.TooManyDecimals)]
    public void An_authority_lies_between_0_and_1_with_six_decimals(string authority, string code) =>
        Desk.Log(Some.Statement() with { Authority = decimal.Parse(authority), AuthorityReason = "so" })
            .ShouldBeRefused("/authority", code);

    [Fact]
    public void Outside_analysis_takes_none() =>
        Desk.Log(Some.Statement(form: "outside-analysis") with { Authority = 0.5m, AuthorityReason = "so" })
            .ShouldBeRefused("/authority", Refusal.NoAuthority);

    [Fact]
    public void Outside_analysis_is_kept_and_never_counts()
    {
        var logged = Desk.Log(Some.Statement(form: "outside-analysis")).Event<StatementLogged>();

        (logged.Before, logged.After, logged.First).ShouldBe((null, null, false));
        logged.Resolved.Authority.ShouldBe(0);
    }

    [Fact]
    public void An_override_of_0_takes_it_out_of_the_books() =>
        Desk.Logged(Some.Statement() with { Authority = 0, AuthorityReason = "a rumour" }).Entry.ShouldBeNull();

    [Fact]
    public void A_recoding_keeps_the_authority_unless_one_is_given()
    {
        var state = Said("minister-statement", "Choe Son Hui").Then(s => s.Recode(Some.Signal(value: 0.3m)));
        state.Resolved.Authority.ShouldBe(0.7m);

        state = state.Then(s => s.Recode(Some.Coding(Some.Signal()) with { Authority = 0.2m, AuthorityReason = "so" }));
        state.Resolved.Authority.ShouldBe(0.2m);

        state = state.Then(s => s.Recode(Some.Signal(value: 0.9m)));
        state.Entry!.Authority.ShouldBe(0.2m);
        (state.Statement.Authority, state.Statement.AuthorityReason).ShouldBe((0.2m, "so"));
    }

    [Fact]
    public void A_coding_may_give_an_authority_by_the_same_rules()
    {
        var state = Desk.Logged(Some.Uncoded());
        var coding = Some.Coding(Some.Signal());

        state.Code(coding with { Authority = 2 }).Codes().ShouldBe(
            [("/authorityReason", Refusal.NeedsReason), ("/authority", Refusal.OutOfRange)]);
        Desk.Logged(Some.Uncoded("outside-analysis")).Code(coding with { Authority = 1, AuthorityReason = "so" })
            .ShouldBeRefused("/authority", Refusal.NoAuthority);
        state.Code(coding with { Authority = 0.4m, AuthorityReason = "so" }).Event<StatementCoded>()
            .After!.Authority.ShouldBe(0.4m);
    }

    [Fact]
    public void A_late_change_of_the_registry_moves_nothing_until_a_correction()
    {
        var draft = Spoken("minister-statement", "Choe Son Hui");
        var logged = Desk.Logged(draft);

        logged.Then(state => state.Recode(Some.Signal(value: 0.3m))).Resolved.ShouldBe(logged.Resolved);
        logged.Then(state => state.Correct(draft, Known())).Resolved.Authority.ShouldBe(0.7m);
    }

    [Fact]
    public void Outside_analysis_with_an_authority_hears_of_its_reason_too() =>
        Desk.Log(Some.Statement(form: "outside-analysis") with { Authority = 1, AuthorityReason = "a\0b" }).Codes()
            .ShouldBe([("/authorityReason", Refusal.BadText), ("/authority", Refusal.NoAuthority)]);

    [Fact]
    public void What_followed_from_it_in_an_older_ledger_comes_in_with_it()
    {
        var older = new Resolved(0.25m, "Kim Yo Jong", "vice director", new(2021, 6, 16), Echo: true);
        var logged = LogStatement.Decide(new(Some.Statement(), Desk.NewId, "", older), null, Known())
            .Event<StatementLogged>();

        logged.Resolved.ShouldBe(older);
        (logged.After!.Authority, logged.After.Day, logged.After.Echo).ShouldBe((0.25m, new(2021, 6, 16), true));
    }

    private static Known Known() => Some.Known(actors: _korea);

    private static StatementState Said(string form, string? speaker) => Desk.Logged(Spoken(form, speaker), Known());

    private static StatementDraft Spoken(string form, string? speaker) =>
        Some.Statement(form: form) with { Speaker = speaker is null ? null : new() { Name = speaker } };
}
