using System.Diagnostics;
using PostureTracker.Actors;

namespace PostureTracker.Tests.Actors;

public class ActorTests
{
    [Fact]
    public void A_built_in_actor_is_there_before_anything_is_recorded()
    {
        Given.NorthKorea().Name.ShouldBe("North Korea");
        Actor.BuiltIn(new ActorCode("YAH")).ShouldBeNull();
    }

    [Fact]
    public void A_built_in_actor_needs_no_state_to_begin_with() =>
        Actor.Evolve(null, Given.Appointed("Kim Jong Un", "supreme leader", "2011-12-17"))
            .ShouldSatisfyAllConditions(
                korea => korea.Name.ShouldBe("North Korea"),
                korea => korea.Speakers.ShouldHaveSingleItem().Name.ShouldBe("Kim Jong Un"));

    [Fact]
    public void Nothing_happens_to_an_actor_nobody_registered() =>
        Should.Throw<UnreachableException>(() =>
            Actor.Evolve(null, new ActorDescribed(new ActorCode("YAH"), "Houthis", ActorKind.Group, [])));

    [Fact]
    public void Every_event_of_an_actor_changes_it()
    {
        IActorEvent[] events =
        [
            new ActorRegistered(Given.Korea, "Korea", ActorKind.Group, []),
            new ActorDescribed(Given.Korea, "Korea", ActorKind.Group, []),
            Given.Appointed("Kim Jong Un", "supreme leader", "2011-12-17"),
            new SpeakerLeft(Given.Korea, "Ri Son Gwon", new DateOnly(2022, 6, 30)),
        ];
        var family = typeof(IActorEvent).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IActorEvent)) && !type.IsInterface);
        var korea = Given.NorthKorea(Given.Appointed("Ri Son Gwon", "Minister", "2020-01-01"));

        events.Select(e => e.GetType()).ShouldBe(family, ignoreOrder: true);
        events.ShouldAllBe(e => Actor.Evolve(korea, e) != korea);
        Should.Throw<UnreachableException>(() => Actor.Evolve(korea, "a coup"));
    }
}
