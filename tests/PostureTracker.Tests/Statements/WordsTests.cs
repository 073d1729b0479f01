using PostureTracker.Statements;

namespace PostureTracker.Tests.Statements;

public class WordsTests
{
    public static TheoryData<string, string, StatementDraft> Unknown => new()
    {
        { "/actor", Refusal.UnknownActor, Some.Statement() with { Actor = "XXX" } },
        { "/actor", Refusal.UnknownActor, Some.Statement() with { Actor = "prk" } },
        { "/recipient", Refusal.UnknownActor, Some.Statement() with { Recipient = "XXX" } },
        { "/recipient", Refusal.OwnRecipient, Some.Statement() with { Recipient = "PRK" } },
        { "/form", Refusal.UnknownForm, Some.Statement(form: "rumour") },
        { "/collection", Refusal.UnknownCollection, Some.Statement() with { Collection = "nowhere" } },
        { "/act", Refusal.UnknownAct, Some.Statement() with { Act = "ACT-NOTHING" } },
        { "/audience", Refusal.UnknownWord, Some.Statement() with { Audience = "Domestic" } },
        { "/attribution", Refusal.UnknownWord, Some.Statement() with { Attribution = "doubtful" } },
        { "/texts/0/kind", Refusal.UnknownWord, Texts(Some.Text() with { Kind = "gist" }) },
        { "/signals/0/dimension", Refusal.UnknownDimension, Signalled(Some.Signal("mood")) },
        { "/signals/0/actor", Refusal.UnknownActor, Signalled(Some.Signal() with { Actor = "XXX" }) },
        { "/signals/0/recipient", Refusal.UnknownActor, Signalled(Some.Signal() with { Recipient = "XXX" }) },
        { "/demands/0/status", Refusal.UnknownWord, Demanding(Made("a-b") with { Status = "kept" }) },
        { "/demands/0/actor", Refusal.UnknownActor, Demanding(Made("a-b") with { Actor = "XXX" }) },
        { "/demands/0/recipient", Refusal.UnknownActor, Demanding(Made("a-b") with { Recipient = "XXX" }) },
        { "/demands/0", Refusal.OwnRecipient, Demanding(Made("a-b") with { Recipient = "PRK" }) },
        { "/demands/1", Refusal.Duplicate, Demanding(Made("a-b"), Made("a-b") with { Recipient = "USA" }) },
    };

    [Theory, MemberData(nameof(Unknown))]
    public void What_the_record_does_not_know_is_refused(string pointer, string code, StatementDraft draft) =>
        Desk.Log(draft).ShouldBeRefused(pointer, code);

    [Fact]
    public void A_demand_on_an_actor_that_is_unknown_is_no_demand_said_twice() =>
        Desk.Log(Demanding(Made("a-b"), Made("a-b") with { Recipient = "XXX" }))
            .ShouldBeRefused("/demands/1/recipient", Refusal.UnknownActor);

    [Theory]
    [InlineData("A-B")]
    [InlineData("-a")]
    [InlineData("a--b")]
    [InlineData("a b")]
    [InlineData("end-hostile-policy\n")]
    public void A_demand_is_a_slug(string demand) =>
        Desk.Log(Demanding(Made(demand))).ShouldBeRefused("/demands/0/demand", Refusal.Malformed);

    [Theory]
    [InlineData("english language")]
    [InlineData("e")]
    [InlineData("en_GB")]
    [InlineData("en\n")]
    [InlineData("en-abcdefgh-abcdefgh-abcdefgh-abcdefgh")]
    public void A_language_is_a_tag(string language) =>
        Desk.Log(Texts(Some.Text() with { Language = language }))
            .ShouldBeRefused("/texts/0/language", Refusal.BadLanguage);

    [Theory]
    [InlineData("kcna.kp")]
    [InlineData("ftp://kcna.kp/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" https://kcna.kp/1")]
    [InlineData("https://kcna.kp/\n1")]
    [InlineData("https://kcna.kp/\u202E1")]
    public void An_address_is_absolute_and_of_the_web(string url) =>
        Desk.Log(Some.Statement() with { Sources = [Some.Source() with { Url = url }] })
            .ShouldBeRefused("/sources/0/url", Refusal.BadUrl);

    private static StatementDraft Texts(TextDraft text) => Some.Statement() with { Texts = [text] };

    private static StatementDraft Signalled(params SignalDraft?[] signals) =>
        Some.Statement() with { Signals = signals };

    private static StatementDraft Demanding(params DemandDraft?[] demands) =>
        Some.Statement() with { Demands = demands };

    private static DemandDraft Made(string demand) => new() { Demand = demand, Status = "made" };
}
