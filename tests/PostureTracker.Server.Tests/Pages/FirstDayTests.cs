namespace PostureTracker.Server.Tests.Pages;

/// <summary>Before the first day there is none: pages there say what they always do, and lead no further back.</summary>
public sealed class FirstDayTests(PostureServer posture)
{
    private static readonly string[] Pages =
    [
        "/", "/actors/PRK", "/statements", "/changes", "/compare", "/actors/PRK/brief", "/demands", "/method", "/speakers",
        "/sources", "/collections",
    ];

    [Theory]
    [InlineData("asOf=0001-01-01")]
    [InlineData("asOf=0001-01-08")]
    [InlineData("asOf=0001-01-01&from=..&order=said")]
    [InlineData("from=..")]
    [InlineData("from=..&to=0001-01-01")]
    [InlineData("asOf=2021-06-25&then=0001-01-01")]
    [InlineData("day=0")]
    public async Task No_page_breaks_at_the_first_day(string query)
    {
        await using var server = await posture.LoadedAsync();
        var broken = new List<string>();

        foreach (var page in Pages)
        {
            using var response = await server.Http.GetAsync($"{page}?{query}");
            if ((int)response.StatusCode >= 500)
                broken.Add(page);
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task At_the_first_day_there_is_no_earlier_one_to_go_to()
    {
        await using var server = await posture.LoadedAsync();

        var first = await server.Http.GetStringAsync("/?asOf=0001-01-01");
        var second = await server.Http.GetStringAsync("/?asOf=0001-01-02");

        first.ShouldNotContain("aria-label=\"One day earlier\"");
        first.ShouldContain("aria-label=\"One day later\"");
        second.ShouldContain("href=\"/?asOf=0001-01-01\" data-key=\"[\"");
    }

    [Fact]
    public async Task Before_an_actor_was_first_heard_the_page_leads_to_that_day()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.Http.GetStringAsync("/actors/PRK?dimension=dialogue&recipient=USA&asOf=2001-01-01");

        PageWords.Of(page).ShouldMatch("No statements coded yet on dialogue .* Go to the first statement, [0-9]+ [A-Z]");
    }

    [Fact]
    public async Task Changes_since_ever_are_those_of_the_whole_record()
    {
        await using var server = await posture.LoadedAsync();

        PageWords.Of(await server.Http.GetStringAsync("/changes?from=..&order=known"))
            .ShouldContain("not considering even the possibility of any contact");
    }
}
