using Microsoft.Playwright;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>What is swapped in place stays true to its address, whichever way one goes.</summary>
public sealed class SwapBrowserTests(PostureServer posture, Browser browser)
{
    private const string Dialogue = "/actors/PRK?dimension=dialogue&asOf=2021-06-25";

    [Fact]
    public async Task Back_shows_what_the_address_says_whatever_its_place_on_the_page()
    {
        await using var server = await posture.LoadedAsync();
        var page = await OpenAsync(server, "/?asOf=2021-06-25");

        await page.GetByRole(AriaRole.Link, new() { Name = "Why did it move?" }).ClickAsync();
        await page.WaitForURLAsync("**#why");
        await page.Keyboard.PressAsync("j");
        await NowAsync(page, "23 June 2021");
        await page.EvaluateAsync("location.hash = 'said-6'");
        await page.Keyboard.PressAsync("j");
        await NowAsync(page, "22 June 2021");
        await page.GoBackAsync();
        await NowAsync(page, "23 June 2021");
        new Uri(page.Url).Fragment.ShouldBe("#said-6");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await NowAsync(page, "25 June 2021");

        new Uri(page.Url).Fragment.ShouldBe("#why");
        page.Url.ShouldContain("asOf=2021-06-25");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task After_a_step_every_way_on_leads_to_the_day_shown()
    {
        await using var server = await posture.LoadedAsync();
        var page = await OpenAsync(server, Dialogue);

        await page.Keyboard.PressAsync("j");
        await NowAsync(page, "23 June 2021");

        (await page.Locator(".head nav a").EvaluateAllAsync<string[]>("ways => ways.map(way => way.getAttribute('href'))"))
            .ShouldAllBe(way => way.EndsWith("?asOf=2021-06-23"));
        (await page.Locator("header a[href*='06-25'], .bar a[href*='06-25'], .past a[href*='06-25'], .foot a[href*='06-25']")
            .CountAsync()).ShouldBe(0);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })
            .GetByRole(AriaRole.Link, new() { Name = "Changes" }).ClickAsync();
        await page.WaitForURLAsync("**/changes?asOf=2021-06-23");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keys_1_2_and_3_choose_the_dimension_they_are_listed_with()
    {
        await using var server = await posture.LoadedAsync();
        var page = await OpenAsync(server, Dialogue);

        foreach (var (key, dimension) in ((string, string)[])[("2", "sanctions"), ("3", "provocation"), ("1", "dialogue")])
        {
            await page.Keyboard.PressAsync(key);
            await page.WaitForURLAsync($"**dimension={dimension}**");
        }

        await page.Context.CloseAsync();
    }

    private static Task NowAsync(IPage page, string begins) =>
        page.Locator($"[data-now^='{begins}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    private async Task<IPage> OpenAsync(RunningServer server, string address)
    {
        var page = await browser.OpenAsync(1280, 900);
        page.SetDefaultTimeout(8000);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, address).ToString());
        return page;
    }
}
