using PostureTracker.Statements;

namespace PostureTracker.Tests.Statements;

public class DatesTests
{
    private static readonly Known _known = Some.Known(today: "2021-07-01");

    [Theory]
    [InlineData("2021-07-01", true)]
    [InlineData("2021-07", true)]
    [InlineData("2021", true)]
    [InlineData("2021-06-30/2022", true)]
    [InlineData("2021-07-02", false)]
    [InlineData("2021-08", false)]
    [InlineData("2022", false)]
    public void Nothing_was_said_on_a_day_that_has_begun_nowhere(string said, bool accepted)
    {
        var decision = Desk.Log(Some.Statement(said), _known);

        (decision is Accepted).ShouldBe(accepted);
        if (!accepted)
            decision.ShouldBeRefused("/said", Refusal.InTheFuture);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2021-06-17T10:00")]
    [InlineData("../2021")]
    [InlineData("2021-06/2021-05")]
    [InlineData("")]
    public void When_it_was_said_is_EDTF(string said) =>
        Desk.Log(Some.Statement(said), _known).ShouldBeRefused("/said", Refusal.Malformed);

    [Fact]
    public void When_it_was_said_is_kept_as_given() =>
        Desk.Logged(Some.Statement("2021-06~"), _known).Statement.Said.ToString().ShouldBe("2021-06~");

    [Theory]
    [InlineData("2021-07-02", Refusal.InTheFuture)]
    [InlineData("2021-06-16", Refusal.TooEarly)]
    [InlineData("2021-06", Refusal.Malformed)]
    [InlineData("17.6.2021", Refusal.Malformed)]
    [InlineData("2021-06-17\n", Refusal.Malformed)]
    [InlineData("2021-06-17\0", Refusal.Malformed)]
    [InlineData(" 2021-06-17", Refusal.Malformed)]
    [InlineData("", Refusal.Malformed)]
    public void The_day_of_the_report_lies_between_what_was_said_and_today(string reportedOn, string code) =>
        Desk.Log(Some.Statement() with { ReportedOn = reportedOn }, _known).ShouldBeRefused("/reportedOn", code);

    [Theory]
    [InlineData("2021-06-17", null, null)]
    [InlineData("2021-06-17~", null, null)]
    [InlineData("2021-06-17", "2021-06-18", "2021-06-18")]
    [InlineData("2021-06", null, "2021-06-30")]
    [InlineData("2021-06", "2021-06-20", "2021-06-20")]
    [InlineData("2021-07-01/2021-08", null, "2021-07-01")]
    public void The_day_of_the_report_is_filled_in_for_a_day_known_vaguely(string said, string? given, string? kept) =>
        Desk.Logged(Some.Statement(said) with { ReportedOn = given }, LoggedOn("2021-06-30"))
            .Statement.ReportedOn.ShouldBe(kept is null ? null : DateOnly.Parse(kept));

    [Theory]
    [InlineData("2021-06-17", "2021-06-18", "2021-06-17")]
    [InlineData("2021-06", "2021-06-20", "2021-06-20")]
    [InlineData("2021-06", "2021-07-01", "2021-06-30")]
    [InlineData("2021-06", null, "2021-06-30")]
    [InlineData("2021-07", null, "2021-07-01")]
    public void It_counts_from_the_last_day_it_can_have_been_said(string said, string? reportedOn, string day) =>
        Desk.Logged(Some.Statement(said) with { ReportedOn = reportedOn }, LoggedOn("2021-06-30"))
            .Entry!.Day.ShouldBe(DateOnly.Parse(day));

    [Fact]
    public void A_correction_fills_in_the_day_of_logging_not_its_own() =>
        Desk.Logged(Some.Statement(), LoggedOn("2021-06-20"))
            .Then(s => s.Correct(Some.Statement("2021-06"), LoggedOn("2021-06-20") with { Today = new(2022, 1, 1) }))
            .Resolved.Day.ShouldBe(new DateOnly(2021, 6, 20));

    [Theory]
    [InlineData("2021-07-02", Refusal.InTheFuture)]
    [InlineData("July 2021", Refusal.Malformed)]
    public void A_source_was_published_on_a_day_until_today(string publishedOn, string code) =>
        Desk.Log(Some.Statement() with { Sources = [Some.Source() with { PublishedOn = publishedOn }] }, _known)
            .ShouldBeRefused("/sources/0/publishedOn", code);

    [Theory]
    [InlineData("2030", null)]
    [InlineData("until further notice", Refusal.Malformed)]
    public void A_signal_is_limited_until_any_time_in_EDTF(string until, string? code)
    {
        var decision = Desk.Log(Some.Statement() with { Signals = [Some.Signal() with { Until = until }] });

        if (code is null)
            decision.ShouldBeOfType<Accepted>();
        else
            decision.ShouldBeRefused("/signals/0/until", code);
    }

    private static Known LoggedOn(string day) => _known with { LoggedOn = DateOnly.Parse(day) };
}
