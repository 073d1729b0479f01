using PostureTracker.Actors;

namespace PostureTracker.Tests.Actors;

public class RegisterActorTests
{
    private static readonly RegisterActor _houthis = new("YAH", "Ansar Allah", "group", ["Houthis", "Houthi movement"]);

    [Fact]
    public void An_actor_is_registered_with_its_aliases()
    {
        var registered = RegisterActor.Decide(_houthis, null).Events().ShouldHaveSingleItem()
            .ShouldBeOfType<ActorRegistered>();

        (registered.Actor, registered.Name, registered.Kind).ShouldBe(
            (new ActorCode("YAH"), "Ansar Allah", ActorKind.Group));
        registered.Aliases.ShouldBe(["Houthis", "Houthi movement"]);
    }

    [Fact]
    public void Registering_again_alike_changes_nothing() =>
        RegisterActor.Decide(_houthis, Registered(_houthis)).ShouldBe(Decision.NothingNew);

    [Theory]
    [InlineData("Houthis", "group", "Houthi movement")]
    [InlineData("Ansar Allah", "organisation", "Houthi movement")]
    [InlineData("Ansar Allah", "group", "Ansarallah")]
    public void Registering_again_otherwise_is_refused(string name, string kind, string alias) =>
        RegisterActor.Decide(new("YAH", name, kind, ["Houthis", alias]), Registered(_houthis)).Codes()
            .ShouldBe([("/code", Refusal.AlreadyRegistered)]);

    [Fact]
    public void The_code_of_a_built_in_actor_is_taken() =>
        RegisterActor.Decide(new("PRK", "Parkland", "state", null), null).Codes()
            .ShouldBe([("/code", Refusal.AlreadyRegistered)]);

    [Fact]
    public void An_alias_that_repeats_the_name_or_another_is_left_out() =>
        RegisterActor.Decide(new("YAH", "Ansar Allah", "group", ["ansar  allah", "Houthis", "HOUTHIS"]), null).Events()
            .ShouldHaveSingleItem().ShouldBeOfType<ActorRegistered>().Aliases.ShouldBe(["Houthis"]);

    [Fact]
    public void All_faults_are_said_at_once() =>
        RegisterActor.Decide(new("yah", null, "tribe", ["Houthis", null, "a\u200Bb"]), null).Codes().ShouldBe(
        [
            ("/code", Refusal.Malformed), ("/name", Refusal.Required), ("/kind", Refusal.UnknownWord),
            ("/aliases/1", Refusal.Required), ("/aliases/2", Refusal.HiddenCharacters),
        ]);

    [Fact]
    public void Code_name_and_kind_are_required() =>
        RegisterActor.Decide(new(null, null, null, null), null).Codes()
            .ShouldBe([("/code", Refusal.Required), ("/name", Refusal.Required), ("/kind", Refusal.Required)]);

    private static Actor Registered(RegisterActor command) =>
        Actor.Evolve(null, RegisterActor.Decide(command, null).Events().Single());
}
