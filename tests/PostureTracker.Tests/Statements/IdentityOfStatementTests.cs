using PostureTracker.Statements;
using PostureTracker.Tests.Actors;

namespace PostureTracker.Tests.Statements;

public class IdentityOfStatementTests
{
    private static readonly Guid _given = new("4f1c0a52-93a4-4a55-9a0e-0e2f6f0a7c11");

    [Fact]
    public void An_externalId_determines_the_id() =>
        Desk.Logged(Some.Statement(externalId: "kcna-1")).Statement.Id
            .ShouldBe(Identity.Of("posturetracker:desk:kcna-1"));

    [Fact]
    public void The_same_externalId_in_another_collection_is_another_statement() =>
        Desk.Logged(Some.Statement(externalId: "kcna-1") with { Collection = "gdelt" }).Statement.Id
            .ShouldBe(Identity.Of("posturetracker:gdelt:kcna-1"));

    [Fact]
    public void The_id_given_is_kept() =>
        Desk.Logged(Some.Statement() with { Id = _given.ToString().ToUpperInvariant() }).Statement.Id.ShouldBe(_given);

    [Fact]
    public void Without_either_a_new_one_is_made() => StatementIdentity.Of(Some.Statement()).ShouldBeNull();

    [Fact]
    public void The_id_that_follows_from_the_externalId_may_stand_beside_it() =>
        Desk.Logged(Some.Statement(externalId: "kcna-1") with { Id = Identity.Statement("desk", "kcna-1").ToString() })
            .Statement.ExternalId.ShouldBe("kcna-1");

    [Fact]
    public void Another_id_beside_an_externalId_is_refused() =>
        Desk.Log(Some.Statement(externalId: "kcna-1") with { Id = _given.ToString() })
            .ShouldBeRefused("/id", Refusal.IdMismatch);

    [Theory]
    [InlineData("kcna-1")]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("{4f1c0a52-93a4-4a55-9a0e-0e2f6f0a7c11}")]
    public void An_id_is_a_UUID(string id) =>
        Desk.Log(Some.Statement() with { Id = id }).ShouldBeRefused("/id", Refusal.Malformed);

    [Theory]
    [InlineData("", Refusal.Required)]
    [InlineData("a\u200Bb", Refusal.HiddenCharacters)]
    [InlineData("a\nb", Refusal.BadText)]
    public void An_externalId_is_a_name(string externalId, string code) =>
        Desk.Log(Some.Statement(externalId: externalId)).ShouldBeRefused("/externalId", code);

    [Fact]
    public void Logging_the_same_again_changes_nothing()
    {
        var draft = Some.Statement(externalId: "kcna-1");

        Desk.Log(draft, state: Desk.Logged(draft)).ShouldBe(Decision.NothingNew);
    }

    [Fact]
    public void A_repeat_is_judged_by_the_request_whatever_became_of_the_statement()
    {
        var draft = Some.Statement(externalId: "kcna-1");

        Desk.Log(draft, Some.Known(today: "2021-01-01"), Desk.Retracted(draft)).ShouldBe(Decision.NothingNew);
    }

    [Fact]
    public void Other_content_under_the_same_id_is_refused() =>
        Desk.Log(
            Some.Statement(externalId: "kcna-1", said: "2021-06-16"),
            state: Desk.Logged(Some.Statement(externalId: "kcna-1"))).ShouldBeRefused("/id", Refusal.OtherContent);

    [Fact]
    public void A_correction_cannot_change_id_collection_or_externalId() =>
        Desk.Logged(Some.Statement(externalId: "kcna-1"))
            .Correct(Some.Statement(externalId: "kcna-2") with { Id = _given.ToString(), Collection = "gdelt" })
            .Codes().ShouldBe(
            [
                ("/statement/id", Refusal.Fixed), ("/statement/collection", Refusal.Fixed),
                ("/statement/externalId", Refusal.Fixed),
            ]);

    [Fact]
    public void A_correction_gives_no_externalId_to_a_statement_without() =>
        Desk.Logged().Correct(Some.Statement(externalId: "kcna-1"))
            .ShouldBeRefused("/statement/externalId", Refusal.Fixed);

    [Fact]
    public void A_correction_may_leave_them_out_or_repeat_them()
    {
        var state = Desk.Logged(Some.Statement(externalId: "kcna-1") with { Collection = "gdelt" });
        var repeated = Some.Statement(externalId: "kcna-1") with { Collection = "gdelt", Id = $"{state.Statement.Id}" };

        state.Correct(Some.Statement()).ShouldBe(Decision.NothingNew);
        state.Correct(repeated).ShouldBe(Decision.NothingNew);
    }

    [Theory]
    [InlineData(" 4f1c0a52-93a4-4a55-9a0e-0e2f6f0a7c11")]
    [InlineData("4f1c0a52-93a4-4a55-9a0e-0e2f6f0a7c11\n")]
    [InlineData("+f1c0a52-93a4-4a55-9a0e-0e2f6f0a7c11")]
    [InlineData("0x1c0a52-93a4-4a55-9a0e-0e2f6f0a7c11")]
    public void What_only_resembles_a_UUID_is_none(string id) =>
        Desk.Log(Some.Statement() with { Id = id }).ShouldBeRefused("/id", Refusal.Malformed);

    [Fact]
    public void An_id_in_capitals_is_the_same_id() =>
        Desk.Logged(Some.Statement() with { Id = $"{_given}".ToUpperInvariant() }).Statement.Id.ShouldBe(_given);

    [Fact]
    public void The_id_of_an_actor_or_a_collection_is_no_statements()
    {
        foreach (var id in new[] { Identity.Actor(new("PRK")), Identity.Collection("gdelt") })
            Desk.Log(Some.Statement() with { Id = $"{id}" }).ShouldBeRefused("/id", Refusal.IdMismatch);
    }
}
