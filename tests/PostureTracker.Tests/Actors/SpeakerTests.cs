using PostureTracker.Actors;

namespace PostureTracker.Tests.Actors;

public class SpeakerTests
{
    [Fact]
    public void A_new_role_ends_the_one_before_on_its_first_day()
    {
        var kim = Kim(("first vice director", "2020-01-01", null), ("vice director", "2021-01-10", null));

        kim.Roles.ShouldBe(
        [
            new Role("first vice director", null, new(2020, 1, 1), new(2021, 1, 9)),
            new Role("vice director", null, new(2021, 1, 10), null),
        ]);
    }

    [Fact]
    public void A_role_that_ended_earlier_keeps_its_end()
    {
        var kim = Kim(("director", "2018-01-01", "2018-12-31"), ("vice director", "2021-01-10", null));

        kim.Roles[0].Until.ShouldBe(new DateOnly(2018, 12, 31));
        kim.RoleOn(new DateOnly(2019, 6, 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "2021-01-09")]
    [InlineData("2022-01-01", "2021-01-09")]
    [InlineData("2020-06-30", "2020-06-30")]
    public void A_role_recorded_late_is_over_when_the_next_begins(string? until, string ends)
    {
        var kim = Kim(("vice director", "2021-01-10", null), ("first vice director", "2020-01-01", until));

        kim.Roles.Select(role => role.Title).ShouldBe(["first vice director", "vice director"]);
        kim.Roles[0].Until.ShouldBe(DateOnly.Parse(ends));
    }

    [Fact]
    public void A_role_recorded_late_between_two_ends_the_first_and_leaves_the_next()
    {
        var kim = Kim(("a", "2018-01-01", null), ("c", "2022-01-01", null), ("b", "2020-01-01", null));

        kim.Roles.Select(role => (role.Title, role.Until)).ShouldBe(
            [("a", new DateOnly(2019, 12, 31)), ("b", new DateOnly(2021, 12, 31)), ("c", null)]);
    }

    [Fact]
    public void A_role_from_the_same_day_takes_the_place_of_the_old() =>
        Kim(("vice director", "2021-01-10", null), ("director", "2021-01-10", "2021-12-31")).Roles
            .ShouldBe([new Role("director", null, new(2021, 1, 10), new(2021, 12, 31))]);

    [Theory]
    [InlineData("2019-12-31", null)]
    [InlineData("2020-01-01", "first vice director")]
    [InlineData("2021-01-09", "first vice director")]
    [InlineData("2021-01-10", "vice director")]
    [InlineData("2030-01-01", "vice director")]
    public void The_role_is_the_one_held_on_that_day(string day, string? role)
    {
        var kim = Kim(("first vice director", "2020-01-01", null), ("vice director", "2021-01-10", null));

        var held = kim.RoleOn(DateOnly.Parse(day));
        (held?.Title).ShouldBe(role);
    }

    [Theory]
    [InlineData("Kim Yo Jong")]
    [InlineData(" kim  YO jong ")]
    [InlineData("Kim Yong Jong")]
    [InlineData("\u1100\u1175\u11B7\u110B\u1167\u110C\u1165\u11BC")]
    public void A_speaker_is_found_by_name_or_alias(string name)
    {
        var korea = Given.NorthKorea(
            Given.Appointed("Kim Jong Un", "supreme leader", "2011-12-17"),
            Given.Appointed("Kim Yo Jong", "vice director", "2020-01-01") with { Aliases = ["Kim Yong Jong", "김여정"] });

        korea.SpeakerNamed(name).ShouldBe(korea.Speakers[1]);
    }

    [Fact]
    public void Other_names_are_nobodys() =>
        Given.NorthKorea(Given.Appointed("Kim Yo Jong", "vice director", "2020-01-01")).SpeakerNamed("Kim")
            .ShouldBeNull();

    private static Speaker Kim(params (string Role, string From, string? Until)[] roles) => Given.NorthKorea(
        [.. roles.Select(role => Given.Appointed("Kim Yo Jong", role.Role, role.From, role.Until))]).Speakers.Single();
}
