using System.Text.Json;
using PostureTracker.Statements;

namespace PostureTracker.Tests.Statements;

public class SaidDateTests
{
    [Theory]
    [InlineData("2021-06-17", "2021-06-17", "2021-06-17")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    [InlineData("2020-01/2021-06-25", "2020-01-01", "2021-06-25")]
    [InlineData("2021/2021", "2021-01-01", "2021-12-31")]
    [InlineData("2021/2021-06", "2021-01-01", "2021-06-30")]
    public void A_date_spans_all_days_it_can_mean(string text, string first, string last)
    {
        var said = Said(text);

        said.First.ShouldBe(DateOnly.Parse(first));
        said.Last.ShouldBe(DateOnly.Parse(last));
    }

    [Theory]
    [InlineData("2021-06-17~")]
    [InlineData("2021-06?")]
    [InlineData("2021%")]
    [InlineData("2020-01~/2021-06-25?")]
    public void A_mark_of_doubt_is_kept_and_moves_no_day(string text)
    {
        var plain = Said(new string([.. text.Where(c => !"~?%".Contains(c))]));
        var marked = Said(text);

        marked.ToString().ShouldBe(text);
        (marked.First, marked.Last).ShouldBe((plain.First, plain.Last));
        marked.ShouldNotBe(plain);
    }

    [Theory]
    [InlineData("2021-06-17", true)]
    [InlineData("2021-06-17~", true)]
    [InlineData("2021-06-17/2021-06-17", true)]
    [InlineData("2021-06", false)]
    [InlineData("2021-06-17/2021-06-18", false)]
    public void A_date_is_exact_when_only_one_day_is_possible(string text, bool exact) =>
        Said(text).IsExact.ShouldBe(exact);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("/")]
    [InlineData("2021-06-17T10:00")]
    [InlineData("2021-06-31")]
    [InlineData("2021-02-29")]
    [InlineData("2021-13")]
    [InlineData("2021-00")]
    [InlineData("0000")]
    [InlineData("-2021")]
    [InlineData("Y12021")]
    [InlineData("12021")]
    [InlineData("202X")]
    [InlineData("2021-XX")]
    [InlineData("2021-21")]
    [InlineData("~2021")]
    [InlineData("2021~~")]
    [InlineData("2021?~")]
    [InlineData("2021-06~-17")]
    [InlineData("2021-6-017")]
    [InlineData("2021-06-1\0")]
    [InlineData(" 2021")]
    [InlineData("2021 ")]
    [InlineData("20210617")]
    [InlineData("٢٠٢١")]
    [InlineData("2021/")]
    [InlineData("/2021")]
    [InlineData("../2021")]
    [InlineData("2021/..")]
    [InlineData("2020/2021/2022")]
    [InlineData("2021-06-18/2021-06-17")]
    [InlineData("2021-06-17/2021-06")]
    [InlineData("2022/2021-12-31")]
    public void Nothing_else_is_a_date(string? text)
    {
        SaidDate.TryRead(text, out var said).ShouldBeFalse();
        said.ShouldBeNull();
    }

    // The `days` of posture-vectors.json.
    [Theory]
    [InlineData("2021-06-17", null, "2021-06-18", "2021-06-17")]
    [InlineData("2021-06", null, "2021-06-20", "2021-06-20")]
    [InlineData("2021-06", null, "2021-09-01", "2021-06-30")]
    [InlineData("2021", "2021-03-02", "2021-04-01", "2021-03-02")]
    [InlineData("2021-06~", "2021-07-02", "2021-07-02", "2021-06-30")]
    [InlineData("2020-01-01/2021-06-25", "2021-06-25", "2021-06-25", "2021-06-25")]
    [InlineData("2020-02", "2020-05-01", "2020-05-01", "2020-02-29")]
    public void It_counts_from_the_day_by_which_it_surely_had_been_said(
        string said, string? reportedOn, string recordedOn, string day) =>
        Said(said).CountsFrom(reportedOn is null ? null : DateOnly.Parse(reportedOn), DateOnly.Parse(recordedOn))
            .ShouldBe(DateOnly.Parse(day));

    [Theory]
    [InlineData("2021-06-17~", "2021-06-16", "2021-06-16", "2021-06-17")]
    [InlineData("2021-07", null, "2021-06-30", "2021-07-01")]
    public void It_never_counts_from_a_day_before_its_first(
        string said, string? reportedOn, string recordedOn, string day) =>
        It_counts_from_the_day_by_which_it_surely_had_been_said(said, reportedOn, recordedOn, day);

    [Fact]
    public void Dates_written_alike_are_equal_and_others_not()
    {
        Said("2021-06").ShouldBe(Said("2021-06"));
        Said("2021-06").ShouldNotBe(Said("2021-06-01/2021-06-30"));
    }

    [Fact]
    public void A_date_is_its_text_in_JSON()
    {
        var json = JsonSerializer.Serialize(Said("2020-01/2021-06-25~"), RecordJson.Options);

        json.ShouldBe("\"2020-01/2021-06-25~\"");
        JsonSerializer.Deserialize<SaidDate>(json, RecordJson.Options).ShouldBe(Said("2020-01/2021-06-25~"));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<SaidDate>("\"soon\"", RecordJson.Options));
    }

    private static SaidDate Said(string text) =>
        SaidDate.TryRead(text, out var said) ? said : throw new FormatException(text);
}
