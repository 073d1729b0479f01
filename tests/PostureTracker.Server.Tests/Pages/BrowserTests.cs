using Microsoft.Playwright;

namespace PostureTracker.Server.Tests.Pages;

public sealed class BrowserTests(PostureServer posture, Browser browser)
{
    private static readonly (string Name, string Address)[] Pages =
    [
        ("board", "/?asOf=2021-06-25"),
        ("actor", "/actors/PRK?dimension=dialogue&asOf=2021-06-25&then=2021-06-18&thenKnownAt=2021-06-18"),
        ("actor-silent", "/actors/JPN"),
        ("refused", "/?asOf=2999-01-01"),
    ];

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task Every_page_can_be_used_by_everyone(string look)
    {
        await using var server = await posture.LoadedAsync();

        await Looks.AtAsync(browser, server, look, Pages);
    }

    [Fact]
    public async Task Without_script_the_board_leads_to_an_actor_and_a_day_is_chosen_by_the_form()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1280, 900, script: false);

        await page.GotoAsync(server.Http.BaseAddress!.ToString());
        await page.GetByLabel("As of").FillAsync("2021-06-18");
        await page.GetByLabel("known at").FillAsync("2021-06-18");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "North Korea" }).First.ClickAsync();
        await page.Locator("a.card.dialogue").ClickAsync();

        new Uri(page.Url).PathAndQuery.ShouldStartWith("/actors/PRK?dimension=dialogue&recipient=USA&asOf=2021-06-18&knownAt=2021-06-18T23:59:59");
        (await page.TextContentAsync("main"))!.ShouldContain("Cool");
        await page.GoBackAsync();
        await page.GoForwardAsync();
        new Uri(page.Url).Query.ShouldContain("asOf=2021-06-18");
        await page.GetByRole(AriaRole.Link, new() { Name = "Return to the latest" }).ClickAsync();
        new Uri(page.Url).Query.ShouldNotContain("asOf");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_mark_of_the_chart_is_reached_by_keyboard_and_leads_to_its_statement()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1280, 900);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/actors/PRK?dimension=dialogue&asOf=2021-06-25").ToString());

        await page.GetByRole(AriaRole.Link, new() { Name = "Statement 7: Ri Son Gwon" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        new Uri(page.Url).Fragment.ShouldBe("#said-7");
        (await page.Locator("#said-7").IsVisibleAsync()).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whether_they_moved_or_we_did_is_asked_without_script()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1280, 900, script: false);
        await page.GotoAsync(new Uri(
            server.Http.BaseAddress!, "/actors/PRK?dimension=dialogue&recipient=USA&asOf=2021-06-25").ToString());

        await page.Locator("#then-day").FillAsync("2021-06-18");
        await page.GetByLabel("as known then").FillAsync("2021-06-18");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();

        (await page.Locator("table.sum").First.InnerTextAsync()).ShouldContain("−0.07");
        (await page.GetByLabel("as known then").InputValueAsync()).ShouldBe("2021-06-18");
        await page.Context.CloseAsync();
    }
}
