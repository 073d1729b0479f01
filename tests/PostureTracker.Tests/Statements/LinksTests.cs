using PostureTracker.Statements;
using PostureTracker.Tests.Actors;

namespace PostureTracker.Tests.Statements;

public class LinksTests
{
    private static readonly StatementState _other = Desk.Logged(Some.Statement("2021-06-17", externalId: "kcna-1"));
    private static readonly Known _known = Some.Known().Knowing(_other);

    [Fact]
    public void A_statement_is_linked_by_its_id_or_its_externalId()
    {
        foreach (var name in new[] { "kcna-1", $"{_other.Statement.Id}" })
        {
            Desk.Logged(Linking("2021-06-20", "rebuts", name), _known)
                .Statement.Links.ShouldBe([new Link(LinkKind.Rebuts, name)]);
        }
    }

    [Fact]
    public void An_externalId_means_a_statement_of_the_same_collection() =>
        Desk.Log(Linking("2021-06-20", "rebuts", "kcna-1") with { Collection = "gdelt" }, _known)
            .ShouldBeRefused("/links/0/statement", Refusal.UnknownStatement);

    [Theory]
    [InlineData("kcna-2")]
    [InlineData("6f1c0a52-93a4-4a55-9a0e-0e2f6f0a7c11")]
    public void A_statement_that_is_not_there_cannot_be_linked(string name) =>
        Desk.Log(Linking("2021-06-20", "cites", name), _known)
            .ShouldBeRefused("/links/0/statement", Refusal.UnknownStatement);

    [Fact]
    public void A_name_that_no_text_can_hold_means_no_statement()
    {
        var known = Some.Known().Knowing(Desk.Logged(Some.Statement(externalId: "kcna-\uFFFD")));

        Desk.Log(Linking("2021-06-20", "cites", "kcna-\uD800"), known)
            .ShouldBeRefused("/links/0/statement", Refusal.BadText);
    }

    [Fact]
    public void A_kind_of_link_is_one_of_the_list() => Desk.Log(Linking("2021-06-20", "praises", "kcna-1"), _known)
        .ShouldBeRefused("/links/0/kind", Refusal.UnknownWord);

    [Fact]
    public void A_link_stands_once_however_the_statement_is_named() =>
        Desk.Log(Some.Statement("2021-06-20") with
        {
            Links = [Link("cites", "kcna-1"), Link("rebuts", "kcna-1"), Link("cites", $"{_other.Statement.Id}")],
        }, _known).ShouldBeRefused("/links/2", Refusal.Duplicate);

    [Fact]
    public void A_statement_cannot_link_to_itself() =>
        _other.Correct(Linking("2021-06-17", "cites", "kcna-1"), _known)
            .ShouldBeRefused("/statement/links/0/statement", Refusal.OwnLink);

    [Theory]
    [InlineData("2021-06-16", false)]
    [InlineData("2021-06-17", true)]
    [InlineData("2021-06-20", true)]
    [InlineData("2021-06-21", false)]
    public void An_echo_follows_within_three_days(string said, bool accepted)
    {
        var decision = Desk.Log(Linking(said, "echoes", "kcna-1"), _known);

        (decision is Accepted).ShouldBe(accepted);
        if (!accepted)
            decision.ShouldBeRefused("/links/0", Refusal.BadEcho);
    }

    [Fact]
    public void An_echo_at_fault_is_pointed_at_beside_another_link_at_fault() =>
        Desk.Log(Some.Statement("2021-06-21") with { Links = [null, Link("echoes", "kcna-1")] }, _known).Codes()
            .ShouldBe([("/links/0", Refusal.Required), ("/links/1", Refusal.BadEcho)]);

    [Fact]
    public void An_echo_is_of_the_same_actor() =>
        Desk.Log(Linking("2021-06-18", "echoes", "kcna-1") with { Actor = "CHN" }, _known)
            .ShouldBeRefused("/links/0", Refusal.BadEcho);

    [Fact]
    public void An_echo_counts_half_and_no_other_link_does()
    {
        Desk.Logged(Linking("2021-06-18", "echoes", "kcna-1"), _known).Entry!.Echo.ShouldBeTrue();
        Desk.Logged(Linking("2021-06-18", "endorses", "kcna-1"), _known).Entry!.Echo.ShouldBeFalse();
    }

    [Fact]
    public void An_echo_stands_whatever_becomes_of_the_other()
    {
        var echo = Linking("2021-06-18", "echoes", "kcna-1");
        var moved = Some.Known().Knowing(_other.Then(s => s.Correct(Some.Statement("2021-01-01"))));

        Desk.Logged(echo, _known).Correct(echo with { Note = "a note" }, moved).Event<StatementCorrected>()
            .After!.Echo.ShouldBeTrue();
    }

    [Fact]
    public void An_echo_is_checked_again_where_it_is_new_or_the_day_or_the_actor_changes()
    {
        var echo = Linking("2021-06-18", "echoes", "kcna-1");

        foreach (var changed in new[] { echo with { Said = "2021-06-30" }, echo with { Actor = "CHN" } })
            Desk.Logged(echo, _known).Correct(changed, _known).ShouldBeRefused("/statement/links/0", Refusal.BadEcho);
        Desk.Logged(echo with { Said = "2021-06-30", Links = null })
            .Correct(echo with { Said = "2021-06-30" }, _known).ShouldBeRefused("/statement/links/0", Refusal.BadEcho);
    }

    [Fact]
    public void A_statement_cannot_link_to_itself_before_it_is_in_the_record() =>
        Desk.Log(Linking("2021-06-17", "echoes", "kcna-9") with { ExternalId = "kcna-9" })
            .ShouldBeRefused("/links/0/statement", Refusal.OwnLink);

    [Fact]
    public void An_echo_is_not_judged_by_a_day_of_report_at_fault() =>
        Desk.Log(Linking("2021-06", "echoes", "kcna-1") with { ReportedOn = "soon" }, _known)
            .ShouldBeRefused("/reportedOn", Refusal.Malformed);

    [Theory]
    [InlineData(" {0}")]
    [InlineData("{0}\u00A0")]
    public void An_id_with_something_beside_it_means_no_statement(string written) =>
        Desk.Log(Linking("2021-06-20", "cites", string.Format(written, _other.Statement.Id)), _known)
            .ShouldBeRefused("/links/0/statement", Refusal.UnknownStatement);

    private static StatementDraft Linking(string said, string kind, string statement) =>
        Some.Statement(said) with { Links = [Link(kind, statement)] };

    private static LinkDraft Link(string kind, string statement) => new() { Kind = kind, Statement = statement };
}
