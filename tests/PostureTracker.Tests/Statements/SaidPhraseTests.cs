using PostureTracker.Statements;

namespace PostureTracker.Tests.Statements;

public sealed class SaidPhraseTests
{
    private static readonly DateOnly Today = new(2021, 6, 25);

    [Theory]
    [InlineData("today", "2021-06-25")]
    [InlineData("Yesterday", "2021-06-24")]
    [InlineData("the day before yesterday", "2021-06-23")]
    [InlineData("3 days ago", "2021-06-22")]
    [InlineData("Wednesday", "2021-06-23")]
    [InlineData("Friday", "2021-06-25")]
    [InlineData("last Friday", "2021-06-18")]
    [InlineData("last week", "2021-06-14/2021-06-20")]
    [InlineData("this month", "2021-06")]
    [InlineData("last month", "2021-05")]
    [InlineData("last year", "2020")]
    public void Days_are_counted_from_today(string typed, string meant) => Read(typed).ShouldBe(meant);

    [Theory]
    [InlineData("23 Jun 2021")]
    [InlineData("23 June 2021")]
    [InlineData("  23   june   2021 ")]
    [InlineData("June 23, 2021")]
    [InlineData("Jun. 23 2021")]
    [InlineData("23rd of June 2021")]
    [InlineData("the 23rd of June, 2021")]
    [InlineData("Wed 23 Jun 2021")]
    [InlineData("Wednesday, June 23, 2021")]
    [InlineData("2021-06-23")]
    [InlineData("2021/6/23")]
    [InlineData("2021. 6. 23.")]
    [InlineData("23/06/2021")]
    [InlineData("06/23/2021")]
    [InlineData("23 June")]
    public void A_day_is_a_day_however_it_is_written(string typed) => Read(typed).ShouldBe("2021-06-23");

    [Theory]
    [InlineData("March 2021", "2021-03")]
    [InlineData("2021-06", "2021-06")]
    [InlineData("2021/06", "2021-06")]
    [InlineData("2020", "2020")]
    [InlineData("June", "2021-06")]
    [InlineData("July", "2020-07")]
    [InlineData("1 July", "2020-07-01")]
    [InlineData("Sept 2020", "2020-09")]
    public void A_month_or_a_year_stays_as_vague_as_it_is(string typed, string meant) => Read(typed).ShouldBe(meant);

    [Theory]
    [InlineData("about June 2021", "2021-06~")]
    [InlineData("circa 2019", "2019~")]
    [InlineData("perhaps 23 June 2021", "2021-06-23?")]
    [InlineData("perhaps about June 2021", "2021-06%")]
    [InlineData("June 2021?", "2021-06?")]
    [InlineData("2021-06-17~", "2021-06-17~")]
    public void Doubt_is_kept_as_a_mark(string typed, string meant) => Read(typed).ShouldBe(meant);

    [Theory]
    [InlineData("Jan 2020 to 25 June 2021", "2020-01/2021-06-25")]
    [InlineData("from 2020 until yesterday", "2020/2021-06-24")]
    [InlineData("between 17 June 2021 and 23 June 2021", "2021-06-17/2021-06-23")]
    [InlineData("2020-01 – 2021-06-25", "2020-01/2021-06-25")]
    [InlineData("2020-01-01/2021-06-25", "2020-01-01/2021-06-25")]
    [InlineData("about Jan 2020 to Feb 2020", "2020-01~/2020-02")]
    public void Two_of_them_are_an_interval(string typed, string meant) => Read(typed).ShouldBe(meant);

    [Theory]
    [InlineData("6/5/2021")]
    [InlineData("Tuesday 23 June 2021")]
    [InlineData("31 June 2021")]
    [InlineData("29 February 2021")]
    [InlineData("2021-13")]
    [InlineData("25 June 2021 to Jan 2020")]
    [InlineData("spring 2021")]
    [InlineData("soon")]
    [InlineData("99999 days ago to")]
    [InlineData("")]
    [InlineData("to")]
    public void What_cannot_be_told_is_not_guessed(string typed) =>
        SaidPhrase.Read(typed, Today).ShouldBeNull();

    [Fact]
    public void The_first_days_there_are_have_none_before_them()
    {
        SaidPhrase.Read("yesterday", DateOnly.MinValue).ShouldBeNull();
        SaidPhrase.Read("last week", DateOnly.MinValue).ShouldBeNull();
        SaidPhrase.Read("last month", DateOnly.MinValue).ShouldBeNull();
        SaidPhrase.Read("last year", DateOnly.MinValue).ShouldBeNull();
        SaidPhrase.Read("July", DateOnly.MinValue).ShouldBeNull();
    }

    private static string? Read(string typed) => SaidPhrase.Read(typed, Today)?.ToString();
}
