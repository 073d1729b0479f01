using Microsoft.Playwright;

namespace PostureTracker.Server.Tests.Pages;

public sealed class ToldLooksTests(PostureServer posture, Browser browser)
{
    private static readonly (string Name, string Address)[] Pages =
    [
        ("changes", "/changes?asOf=2021-06-25"),
        ("changes-said", "/changes?asOf=2021-06-25&order=said&actors=PRK&kind=small&kind=move"),
        ("changes-none", "/changes?asOf=2021-05-01"),
        ("compare", "/compare?asOf=2021-06-25&actors=PRK,USA,KOR,G7,NATO"),
        ("compare-table", "/compare?asOf=2021-06-25&actors=PRK,USA&view=table"),
        ("compare-strips", "/compare?asOf=2021-06-25&actors=PRK,USA,KOR,G7,NATO,JPN,CHN,RUS,FRA,DEU,GBR,ITA,CAN"),
        ("brief", "/actors/PRK/brief?dimension=dialogue&asOf=2021-06-25&then=2021-06-18&thenKnownAt=2021-06-18"),
        ("demands", "/demands?asOf=2021-06-25"),
        ("demands-none", "/demands?actor=JPN"),
        ("embed", "/embed/actors/PRK?asOf=2021-06-25&dimension=dialogue"),
    ];

    [Theory]
    [MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task Every_page_can_be_used_by_everyone(string look)
    {
        await using var server = await posture.LoadedAsync();

        await Looks.AtAsync(browser, server, look, Pages);
    }

    [Fact]
    public async Task Without_script_changes_are_filtered_by_the_form_and_back_and_forward_keep_the_view()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1360, 900, script: false);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/changes?asOf=2021-06-25").ToString());

        await page.GetByLabel("Moves of 0.05 or more").UncheckAsync();
        await page.GetByLabel("North Korea", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("United States", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();

        new Uri(page.Url).Query.ShouldContain("asOf=2021-06-25");
        (await page.Locator("article").CountAsync()).ShouldBe(4, "two crossings, and one reading anew that touches two stances");
        await page.GoBackAsync();
        (await page.GetByLabel("Moves of 0.05 or more").IsCheckedAsync()).ShouldBeTrue();
        await page.GoForwardAsync();
        (await page.GetByLabel("South Korea", new() { Exact = true }).CountAsync()).ShouldBe(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "All actors" }).ClickAsync();
        (await page.Locator("article").CountAsync()).ShouldBe(5);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_an_actor_is_added_to_the_comparison_and_removed()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1360, 900, script: false);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/compare?asOf=2021-06-25&actors=PRK,USA").ToString());

        await page.GetByLabel("Actor to add").SelectOptionAsync("KOR");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add actor" }).ClickAsync();
        (await page.Locator("h2").AllTextContentsAsync()).ShouldBe(["North Korea", "United States", "South Korea", "Widest gap"]);
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove North Korea" }).ClickAsync();
        (await page.Locator("h2").AllTextContentsAsync()).ShouldNotContain("North Korea");
        await page.GoBackAsync();
        (await page.Locator("h2").AllTextContentsAsync()).ShouldContain("North Korea");
        await page.Context.CloseAsync();
    }
}
