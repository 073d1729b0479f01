using Microsoft.Playwright;

namespace PostureTracker.Server.Tests.Pages.Logging;

/// <summary>The form to log, in a browser.</summary>
internal static class FormInBrowser
{
    public const int Patience = 30_000;

    public static async Task<IPage> OpenFormAsync(this Browser browser, RunningServer server, string address, string look)
    {
        var page = await browser.OpenAsync(
            look.StartsWith("phone", StringComparison.Ordinal) ? 390 : 1360, 900, look.EndsWith("dark", StringComparison.Ordinal));
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, address).ToString());
        return page;
    }

    public static async Task FillFormAsync(this IPage page)
    {
        await page.GetByLabel("Quote").FillAsync("there is nothing to talk about");
        await page.GetByLabel("Speaker", new() { Exact = true }).FillAsync("Kim Yong Jong");
        await page.GetByLabel("Said to").FillAsync("United States");
        await page.GetByLabel("Form", new() { Exact = true }).SelectOptionAsync("inner-circle-statement");
        await page.GetByLabel("Said on").FillAsync("26 Jun 2021");
        await page.GetByLabel("Source", new() { Exact = true }).FillAsync("KCNA");
        await page.GetByLabel("Refusing").CheckAsync(new() { Force = true });
        await page.GetByLabel("Quiet").CheckAsync(new() { Force = true });
    }
}
