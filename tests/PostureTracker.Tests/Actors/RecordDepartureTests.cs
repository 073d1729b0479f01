using PostureTracker.Actors;

namespace PostureTracker.Tests.Actors;

public class RecordDepartureTests
{
    private static readonly Actor _korea = Given.NorthKorea(
        Given.Appointed("Ri Son Gwon", "Minister", "2020-01-01") with { Aliases = ["리선권"] });

    [Fact]
    public void A_departure_ends_the_role_on_its_last_day()
    {
        var left = RecordDeparture.Decide(new("리선권", "2022-06"), _korea).Events().ShouldHaveSingleItem();
        left.ShouldBe(new SpeakerLeft(Given.Korea, "Ri Son Gwon", new DateOnly(2022, 6, 30)));

        var ri = Actor.Evolve(_korea, left).Speakers.Single();
        ri.RoleOn(new DateOnly(2022, 6, 30)).ShouldNotBeNull();
        ri.RoleOn(new DateOnly(2022, 7, 1)).ShouldBeNull();
    }

    [Fact]
    public void A_departure_leaves_other_roles_and_speakers_alone()
    {
        var korea = Given.NorthKorea(
            Given.Appointed("Ri Son Gwon", "Minister", "2020-01-01"),
            Given.Appointed("Ri Son Gwon", "Secretary", "2022-06-11"),
            Given.Appointed("Kim Jong Un", "supreme leader", "2011-12-17"),
            new SpeakerLeft(Given.Korea, "Ri Son Gwon", new DateOnly(2021, 5, 1)));

        korea.Speakers.SelectMany(speaker => speaker.Roles).Select(role => role.Until)
            .ShouldBe([new DateOnly(2021, 5, 1), null, null]);
    }

    [Fact]
    public void The_same_departure_again_changes_nothing()
    {
        var gone = Actor.Evolve(_korea, new SpeakerLeft(Given.Korea, "Ri Son Gwon", new DateOnly(2022, 6, 30)));

        RecordDeparture.Decide(new("Ri Son Gwon", "2022-06-30"), gone).ShouldBe(Decision.NothingNew);
    }

    [Fact]
    public void Somebody_unknown_cannot_leave() =>
        RecordDeparture.Decide(new("Ri Yong Ho", "2022"), _korea).Codes()
            .ShouldBe([("/name", Refusal.UnknownSpeaker)]);

    [Fact]
    public void Nobody_leaves_a_role_not_held_that_day() =>
        RecordDeparture.Decide(new("Ri Son Gwon", "2019-12-31"), _korea).Codes()
            .ShouldBe([("/on", Refusal.NoRole)]);

    [Fact]
    public void All_faults_are_said_at_once()
    {
        RecordDeparture.Decide(new(null, null), _korea).Codes()
            .ShouldBe([("/name", Refusal.Required), ("/on", Refusal.Required)]);
        RecordDeparture.Decide(new("Ri Yong Ho", "2022/2023"), _korea).Codes()
            .ShouldBe([("/on", Refusal.Malformed), ("/name", Refusal.UnknownSpeaker)]);
    }
}
