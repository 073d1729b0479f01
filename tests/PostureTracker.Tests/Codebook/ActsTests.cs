using PostureTracker.Codebook;

namespace PostureTracker.Tests.Codebook;

public class ActsTests
{
    [Fact]
    public void Every_act_and_every_code_of_CAMEO_is_found()
    {
        Acts.All.Count.ShouldBe(20);
        Acts.All.ShouldAllBe(act => Acts.Find(act.Code) == act);
        Cameo.All.Count.ShouldBe(312);
        Cameo.All.ShouldAllBe(code => Cameo.Find(code.Act.Code) == code && Acts.Find(code.Act.Code) == code.Act);
    }

    [Fact]
    public void Codes_are_text_so_that_01_and_010_differ()
    {
        Acts.Find("01")!.Name.ShouldBe("MAKE PUBLIC STATEMENT");
        Acts.Find("010")!.Name.ShouldBe("Make statement");
        Acts.Find("1").ShouldBeNull();
        Acts.Find(null).ShouldBeNull();
    }

    [Fact]
    public void An_act_speaks_only_on_the_dimensions_it_has_a_value_for()
    {
        Acts.Find("ACT-SUMMIT")!.Values().ShouldBe([(Dimension.Dialogue, 0.9m), (Dimension.Provocation, -0.2m)]);
        Acts.Find("ACT-WAIVER")!.Values().ShouldBe([(Dimension.Sanctions, -0.6m)]);
        Acts.Find("010")!.Values().ShouldBeEmpty();
    }

    [Fact]
    public void Values_lie_between_minus_one_and_one() =>
        Acts.All.Concat(Cameo.All.Select(code => code.Act)).SelectMany(act => act.Values())
            .ShouldAllBe(said => said.Value >= -1 && said.Value <= 1);

    [Fact]
    public void A_code_of_CAMEO_keeps_its_Goldstein_value()
    {
        Cameo.Find("0254").ShouldBe(new CameoCode(
            new Act("0254", "Appeal for easing of economic sanctions, boycott, or embargo", null, -0.7m, null), -0.3m));
        Cameo.All.ShouldAllBe(code => code.Goldstein >= -10 && code.Goldstein <= 10);
    }
}
