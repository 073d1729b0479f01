using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Tests.Codebook;

public class BuiltInActorsTests
{
    [Fact]
    public void Every_actor_is_found_by_each_of_its_codes()
    {
        BuiltInActors.All.Count.ShouldBe(279);
        BuiltInActors.All.ShouldAllBe(actor => BuiltInActors.Find(actor.Code) == actor
            && BuiltInActors.FindCameo(actor.Cameo) == actor && BuiltInActors.FindIcews(actor.Icews) == actor);
    }

    [Fact]
    public void An_actor_has_a_name_a_kind_and_aliases()
    {
        var korea = BuiltInActors.Find(new ActorCode("PRK"))!;

        (korea.Name, korea.Kind).ShouldBe(("North Korea", ActorKind.State));
        korea.Aliases.ShouldBe(
            ["DPRK", "Democratic People's Republic of Korea", "Korea, Democratic People's Republic of"]);
        BuiltInActors.Find(new ActorCode("BES"))!.Aliases.ShouldBeEmpty();
    }

    [Fact]
    public void Other_systems_name_an_actor_as_we_do_unless_the_codebook_says_otherwise()
    {
        BuiltInActors.FindCameo("PRK")!.Icews.ShouldBe("North Korea");
        BuiltInActors.FindCameo("NAT")!.Code.ShouldBe(new ActorCode("NATO"));
        BuiltInActors.FindIcews("Turkey")!.Code.ShouldBe(new ActorCode("TUR"));
    }

    [Fact]
    public void A_region_of_CAMEO_is_no_actor() => BuiltInActors.FindCameo("EUR").ShouldBeNull();

    [Fact]
    public void No_two_actors_share_a_name_or_an_alias() =>
        BuiltInActors.All.SelectMany(actor => actor.Aliases.Prepend(actor.Name)).ShouldBeUnique();
}
