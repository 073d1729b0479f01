using PostureTracker.Actors;

namespace PostureTracker.Tests.Actors;

public class DescribeActorTests
{
    [Fact]
    public void A_built_in_actor_is_described_whole_and_what_is_absent_stays()
    {
        var korea = Given.NorthKorea(Given.Appointed("Kim Jong Un", "supreme leader", "2011-12-17"));

        var described = DescribeActor.Decide(new("DPR Korea", null, null), korea).Events().ShouldHaveSingleItem()
            .ShouldBeOfType<ActorDescribed>();
        (described.Actor, described.Name, described.Kind).ShouldBe((Given.Korea, "DPR Korea", ActorKind.State));
        described.Aliases.ShouldBe(korea.Aliases);

        var after = Actor.Evolve(korea, described);
        after.Name.ShouldBe("DPR Korea");
        after.Speakers.ShouldBe(korea.Speakers);
    }

    [Fact]
    public void Aliases_given_replace_the_old() =>
        DescribeActor.Decide(new(null, "territory", ["Chosun"]), Given.NorthKorea()).Events().ShouldHaveSingleItem()
            .ShouldBeOfType<ActorDescribed>().Aliases.ShouldBe(["Chosun"]);

    [Fact]
    public void A_description_that_changes_nothing_is_no_event()
    {
        var korea = Given.NorthKorea();

        DescribeActor.Decide(new(null, null, null), korea).ShouldBe(Decision.NothingNew);
        DescribeActor.Decide(new(korea.Name, "state", korea.Aliases), korea).ShouldBe(Decision.NothingNew);
    }

    [Fact]
    public void All_faults_are_said_at_once() =>
        DescribeActor.Decide(new("", "planet", ["a\0"]), Given.NorthKorea()).Codes().ShouldBe(
            [("/name", Refusal.Required), ("/kind", Refusal.UnknownWord), ("/aliases/0", Refusal.BadText)]);
}
