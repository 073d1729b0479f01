using PostureTracker.Server.Pages.Ledger;
using PostureTracker.Server.Pages.Statements;
using PostureTracker.Statements;

namespace PostureTracker.Server.Tests.Pages;

public sealed class RecordWordsTests
{
    [Theory]
    [InlineData("Kim Yong Jong", "Kim Yo Jong", "Kim [Yong] Jong", "Kim [Yo] Jong")]
    [InlineData("", "new", "", "[new]")]
    [InlineData("the same", "the same", "the same", "the same")]
    [InlineData("Cool −0.25, sure", "Cool −0.75, sure", "Cool [−0.25], sure", "Cool [−0.75], sure")]
    [InlineData("对话与对抗", "对话或对抗", "对话[与]对抗", "对话[或]对抗")]
    [InlineData("a 😀 b", "a 😁 b", "a [😀] b", "a [😁] b")]
    public void Two_texts_differ_in_whole_words(string before, string after, string left, string right)
    {
        var (b, a) = WordDifference.Between(before, after);

        (Shown(b), Shown(a)).ShouldBe((left, right));
    }

    [Fact]
    public void However_long_the_texts_both_are_told_whole()
    {
        var before = string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"a{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"b{i}"));

        var (b, a) = WordDifference.Between(before, after);

        string.Concat(b.Select(run => run.Words)).ShouldBe(before);
        string.Concat(a.Select(run => run.Words)).ShouldBe(after);
    }

    [Theory]
    [InlineData("hostile", "The Hostile policy", "The [Hostile] policy")]
    [InlineData("\"hostile policy\" or talks", "hostile policy, talks", "[hostile] [policy], [talks]")]
    [InlineData("policy -hostile", "hostile policy", "hostile [policy]")]
    [InlineData("policy -\"hostile acts\"", "hostile policy", "hostile [policy]")]
    [InlineData("end-hostile", "end-hostile", "[end]-[hostile]")]
    [InlineData("对话", "为对话与对抗", "为[对话]与对抗")]
    [InlineData("<b>", "a <b> c", "a <b> c")]
    [InlineData("", "nothing", "nothing")]
    public void A_search_marks_the_words_it_names(string query, string text, string marked) =>
        string.Concat(Marks.Of(query).In(text).Select(run => run.IsMatch ? $"[{run.Words}]" : run.Words)).ShouldBe(marked);

    [Fact]
    public void An_excerpt_has_its_match_in_it()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 300)) + " needle " + string.Join(' ', Enumerable.Repeat("word", 300));

        var excerpt = Marks.Of("needle").Excerpt(text, 200);

        excerpt.ShouldContain("needle");
        excerpt.Length.ShouldBeLessThan(210);
        excerpt.ShouldStartWith("…");
    }

    [Theory]
    [InlineData("2021-06-17", "17 June 2021")]
    [InlineData("2021-01", "January 2021, month only")]
    [InlineData("2020~", "2020, year only, approximate")]
    [InlineData("2020-01/2021-06-25?", "between 1 January 2020 and 25 June 2021, uncertain")]
    [InlineData("2021-06-17%", "17 June 2021, approximate and uncertain")]
    public void A_date_says_how_exact_it_is(string said, string words)
    {
        SaidDate.TryRead(said, out var date).ShouldBeTrue();

        SaidText.Of(date!).ShouldBe(words);
    }

    private static string Shown(IEnumerable<WordRun> runs) =>
        string.Concat(runs.Select(run => run.Changed ? $"[{run.Words}]" : run.Words));
}
