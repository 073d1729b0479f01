using Microsoft.Playwright;

namespace PostureTracker.Server.Tests.Pages.Logging;

/// <summary>What is typed is kept until it is saved.</summary>
public sealed class DraftBrowserTests(PostureServer posture, Browser browser)
{
    [Fact]
    public async Task A_draft_survives_a_reload_and_is_gone_once_it_is_saved()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenFormAsync(server, "/statements/new", "light");
        await page.FillFormAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a signal about another actor" }).ClickAsync();
        await page.GetByLabel("Towards", new() { Exact = true }).Last.FillAsync("Japan");
        await page.GetByText("Draft kept in this browser").WaitForAsync();

        await page.ReloadAsync();
        await page.GetByText("is back: it was kept in this browser").WaitForAsync();
        (await page.GetByLabel("Quote").InputValueAsync()).ShouldBe("there is nothing to talk about");
        (await page.GetByLabel("Towards", new() { Exact = true }).Last.InputValueAsync()).ShouldBe("Japan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await page.WaitForFunctionAsync("document.getElementById('field-texts-0-text')?.value === ''");
        await page.FillFormAsync();
        await page.GetByText("Draft kept in this browser").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save statement" }).ClickAsync();
        await page.WaitForURLAsync(address => address.Contains("/statements/0", StringComparison.Ordinal));
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/statements/new").ToString());

        (await page.GetByLabel("Quote").InputValueAsync()).ShouldBe("");
        (await page.Locator("[data-draft]").IsHiddenAsync()).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_the_server_gone_the_form_stays_and_says_so()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenFormAsync(server, "/statements/new", "light");
        await page.FillFormAsync();
        await page.Locator(".sentence b").First.WaitForAsync();

        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("Coding note").FillAsync("typed with nobody there");
        await page.GetByText("The preview cannot be had just now").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await page.GetByText("is back: it was kept in this browser").WaitForAsync();

        (await page.GetByLabel("Coding note").InputValueAsync()).ShouldBe("typed with nobody there");
        await page.Context.CloseAsync();
    }
}
