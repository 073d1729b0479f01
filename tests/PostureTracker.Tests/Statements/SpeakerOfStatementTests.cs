using PostureTracker.Actors;
using PostureTracker.Statements;
using PostureTracker.Tests.Actors;

namespace PostureTracker.Tests.Statements;

public class SpeakerOfStatementTests
{
    private static readonly SpeakerAppointed _vice = new(
        Given.Korea, "Choe Son Hui", ["Choe Son-hui", "최선희"], "First Vice Minister", 0.7m,
        new(2018, 1, 1), new(2022, 6, 10));

    private static readonly Actor _korea =
        Given.NorthKorea(_vice, Given.Appointed("Choe Son Hui", "Minister", "2022-06-11"));

    [Theory]
    [InlineData("Choe Son Hui")]
    [InlineData("choe son-hui")]
    [InlineData("CHOE  SON HUI")]
    [InlineData("\u110E\u116C\u1109\u1165\u11AB\u1112\u1174")]
    public void A_speaker_is_known_by_any_alias(string name)
    {
        var state = Spoken(name);

        state.Resolved.Speaker.ShouldBe("Choe Son Hui");
        state.Statement.Speaker!.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("2017-12-31", "Spokeswoman")]
    [InlineData("2018-01-01", "First Vice Minister")]
    [InlineData("2022-06-10", "First Vice Minister")]
    [InlineData("2022-06-11", "Minister")]
    public void The_role_held_on_that_day_goes_before_the_role_given(string said, string role)
    {
        var state = Spoken("Choe Son-hui", "Spokeswoman", said);

        state.Resolved.Role.ShouldBe(role);
        state.Statement.Speaker!.Role.ShouldBe("Spokeswoman");
    }

    [Fact]
    public void An_unregistered_speaker_is_accepted_as_given() => Spoken("Somebody Else", "Envoy").Resolved
        .ShouldSatisfyAllConditions(
            resolved => resolved.Speaker.ShouldBe("Somebody Else"), resolved => resolved.Role.ShouldBe("Envoy"));

    [Fact]
    public void A_speaker_of_another_actor_is_not_meant() =>
        Desk.Logged(Draft("Choe Son-hui") with { Actor = "CHN" }, Some.Known("2023-01-01", _korea))
            .Resolved.ShouldSatisfyAllConditions(
                resolved => resolved.Speaker.ShouldBe("Choe Son-hui"), resolved => resolved.Role.ShouldBeNull());

    [Fact]
    public void A_name_or_role_that_hides_something_is_refused()
    {
        Desk.Log(Draft("Choe\u202ESon")).ShouldBeRefused("/speaker/name", Refusal.HiddenCharacters);
        Desk.Log(Draft("Choe", "Mini\u200Bster")).ShouldBeRefused("/speaker/role", Refusal.HiddenCharacters);
        Desk.Log(Draft("Choe\uD800")).ShouldBeRefused("/speaker/name", Refusal.BadText);
    }

    private static StatementState Spoken(string name, string? role = null, string said = "2021-06-17") =>
        Desk.Logged(Draft(name, role, said), Some.Known("2023-01-01", _korea));

    private static StatementDraft Draft(string name, string? role = null, string said = "2021-06-17") =>
        Some.Statement(said) with { Speaker = new() { Name = name, Role = role } };
}
