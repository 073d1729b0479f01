using PostureTracker.Actors;

namespace PostureTracker.Tests.Actors;

public class AppointSpeakerTests
{
    private static readonly AppointSpeaker _choe =
        new("Choe Son Hui", ["Choe Son-hui", "최선희"], "First Vice Minister", 0.7m, "2018", null);

    [Fact]
    public void A_speaker_takes_up_a_role()
    {
        var appointed = AppointSpeaker.Decide(_choe, Given.NorthKorea()).Events().ShouldHaveSingleItem()
            .ShouldBeOfType<SpeakerAppointed>();

        appointed.ShouldBe(new SpeakerAppointed(Given.Korea, "Choe Son Hui", appointed.Aliases, "First Vice Minister",
            0.7m, new DateOnly(2018, 1, 1), null));
        appointed.Aliases.ShouldBe(["Choe Son-hui", "최선희"]);
    }

    [Fact]
    public void A_month_or_year_means_its_first_day_or_its_last() =>
        AppointSpeaker.Decide(_choe with { From = "2018-03", Until = "2020-02" }, Given.NorthKorea()).Events().Single()
            .ShouldBeOfType<SpeakerAppointed>().ShouldSatisfyAllConditions(
                e => e.From.ShouldBe(new DateOnly(2018, 3, 1)), e => e.Until.ShouldBe(new DateOnly(2020, 2, 29)));

    [Fact]
    public void The_same_appointment_again_changes_nothing()
    {
        var korea = Given.NorthKorea().After(_choe).After(_choe with { Role = "Minister", From = "2022-06-11" });

        AppointSpeaker.Decide(_choe, korea).ShouldBe(Decision.NothingNew);
        AppointSpeaker.Decide(_choe with { Name = "choe son-hui", Aliases = ["Choe Son Hui"] }, korea)
            .ShouldBe(Decision.NothingNew);
    }

    [Fact]
    public void A_speaker_is_known_by_an_alias_and_aliases_add_up()
    {
        var korea = Given.NorthKorea().After(_choe)
            .After(new("최선희", ["Madame Choe", "CHOE SON-HUI"], "Minister", null, "2022-06-11", null));

        var choe = korea.Speakers.ShouldHaveSingleItem();
        choe.Name.ShouldBe("Choe Son Hui");
        choe.Aliases.ShouldBe(["Choe Son-hui", "최선희", "Madame Choe"]);
        choe.Roles.Count.ShouldBe(2);
    }

    [Fact]
    public void Another_alias_alone_is_worth_an_event() =>
        AppointSpeaker.Decide(_choe with { Aliases = ["Madame Choe"] }, Given.NorthKorea().After(_choe)).Events()
            .ShouldHaveSingleItem().ShouldBeOfType<SpeakerAppointed>().Aliases.ShouldBe(["Madame Choe"]);

    [Theory]
    [InlineData("choe  son hui")]
    [InlineData("\u110E\u116C\u1109\u1165\u11AB\u1112\u1174")]
    public void A_name_or_alias_that_another_speaker_has_is_refused(string alias) =>
        AppointSpeaker.Decide(
            new("Ri Son Gwon", ["Ri Son-gwon", alias], "Minister", null, "2020-01", null),
            Given.NorthKorea().After(_choe)).Codes().ShouldBe([("/aliases/1", Refusal.NameTaken)]);

    [Fact]
    public void Name_role_and_from_are_required() =>
        AppointSpeaker.Decide(new(null, null, null, null, null, null), Given.NorthKorea()).Codes()
            .ShouldBe([("/name", Refusal.Required), ("/role", Refusal.Required), ("/from", Refusal.Required)]);

    [Fact]
    public void All_faults_are_said_at_once() =>
        AppointSpeaker.Decide(new("a\u202Eb", [""], "a\tb", 1.1m, "2018~", "2018/2019"), Given.NorthKorea()).Codes()
            .ShouldBe(
            [
                ("/name", Refusal.HiddenCharacters), ("/aliases/0", Refusal.Required), ("/role", Refusal.BadText),
                ("/authority", Refusal.OutOfRange), ("/from", Refusal.Malformed), ("/until", Refusal.Malformed),
            ]);

    [Theory]
    [InlineData("0", true)]
    [InlineData("1.000000", true)]
    [InlineData("0.123456", true)]
    [InlineData("-0.1", false)]
    [InlineData("0.1234567", false)]
    public void Authority_lies_between_0_and_1_with_six_decimals(string authority, bool accepted)
    {
        var decision = AppointSpeaker.Decide(
            _choe with { Authority = decimal.Parse(authority) }, Given.NorthKorea());

        (decision is Accepted).ShouldBe(accepted);
    }

    [Theory]
    [InlineData("2020-01-02", "2020-01-01", false)]
    [InlineData("2020-01-01", "2020-01-01", true)]
    [InlineData("2020-06", "2020", true)]
    public void A_role_does_not_end_before_it_begins(string from, string until, bool accepted)
    {
        var decision = AppointSpeaker.Decide(_choe with { From = from, Until = until }, Given.NorthKorea());

        (decision is Accepted).ShouldBe(accepted);
        if (!accepted)
            decision.Codes().ShouldBe([("/until", Refusal.WrongOrder)]);
    }
}
