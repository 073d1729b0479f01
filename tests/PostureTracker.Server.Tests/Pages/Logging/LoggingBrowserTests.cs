using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PostureTracker.Server.Tests.Pages.Logging;

public sealed class LoggingBrowserTests(PostureServer posture, Browser browser)
{
    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task Every_form_can_be_used_by_everyone(string look)
    {
        await using var server = await posture.LoadedAsync();
        await server.PostAsync("/v1/statements", Uncoded());
        await server.CaughtUpAsync();
        var (coded, uncoded) = (await ChangingTests.IdAsync(server, "S11"), await ChangingTests.IdAsync(server, "U1"));

        await Looks.AtAsync(browser, server, look,
        [
            ("log", "/statements/new"),
            ("log-past", "/statements/new?asOf=2021-06-25"),
            ("log-correct", $"/statements/{coded}/correct"),
            ("log-recode", $"/statements/{coded}/recode"),
            ("log-code", $"/statements/{uncoded}/code"),
            ("log-already-coded", $"/statements/{coded}/code"),
        ]);
    }

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task A_form_in_use_can_be_used_by_everyone(string look)
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenFormAsync(server, "/statements/new", look);

        await page.FillFormAsync();
        await page.Locator(".sentence b").First.WaitForAsync();
        await LookAsync(page, $"log-preview-{look}");
        await page.Locator("details.rare > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a demand" }).ClickAsync();
        await page.GetByLabel("Demand", new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a signal about another actor" }).ClickAsync();
        await page.GetByLabel("Towards", new() { Exact = true }).Last.WaitForAsync();
        await page.GetByLabel("Said on").FillAsync("soon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save statement" }).ClickAsync();
        await page.Locator("#faults").WaitForAsync();
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("faults");
        await LookAsync(page, $"log-refused-{look}");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task From_the_board_a_statement_is_logged_by_keyboard_alone()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenFormAsync(server, "/", "light");
        var keys = page.Keyboard;

        await keys.PressAsync("n");
        await page.WaitForURLAsync("**/statements/new");
        await page.WaitForFunctionAsync("document.activeElement.name === 'texts/0/text'");
        await keys.TypeAsync("there is nothing to talk about");
        await TabToAsync(page, "speaker/name");
        await keys.TypeAsync("Kim Yong Jong");
        await TabToAsync(page, "recipient");
        await keys.TypeAsync("United States");
        await TabToAsync(page, "form");
        await keys.TypeAsync("Inner circle");
        await TabToAsync(page, "said");
        await keys.TypeAsync("26 Jun 2021");
        await TabToAsync(page, "sources/0/name");
        await keys.TypeAsync("KCNA");
        await TabToAsync(page, "signals/0/level");
        await keys.PressAsync("1");
        await page.GetByText("For example: North Korea, “not considering").WaitForAsync();
        await TabToAsync(page, "signals/2/level");
        await keys.PressAsync("3");
        await page.GetByText("Vice department director").First.WaitForAsync();
        await page.GetByText("Saturday, 26 June 2021").WaitForAsync();
        await keys.PressAsync("Control+Enter");

        await page.WaitForURLAsync(address => address.Contains("/statements/0", StringComparison.Ordinal));
        var logged = await server.GetAsync($"/v1{new Uri(page.Url).AbsolutePath}");
        ((string)logged["resolved"]["speaker"]!).ShouldBe("Kim Yo Jong");
        logged["statement"]["signals"]!.AsArray().Select(signal => (decimal)signal!["value"]!).ShouldBe([-1m, 0m]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_live_preview_says_what_then_comes_of_it()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenFormAsync(server, "/statements/new", "light");
        var before = await LoggingTests.StanceAsync(server);

        await page.FillFormAsync();
        await page.Locator(".sentence b").First.WaitForAsync();
        var sentence = (await page.Locator("#preview-sentence").InnerTextAsync()).ReplaceLineEndings(" ");
        (await page.Locator("#preview-sentence").GetAttributeAsync("aria-live")).ShouldBe("polite");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save statement" }).ClickAsync();
        await page.WaitForURLAsync(address => address.Contains("/statements/0", StringComparison.Ordinal));

        sentence.ShouldContain($"would fall from {before} to {await LoggingTests.StanceAsync(server)}");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_a_statement_is_logged_and_corrected()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1280, 900, script: false);
        page.SetDefaultTimeout(FormInBrowser.Patience);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/statements/new").ToString());

        await page.FillFormAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        (await page.Locator("#preview-sentence").InnerTextAsync()).ShouldContain("would fall from");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save statement" }).ClickAsync();
        var path = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, $"{path}/correct").ToString());
        await page.GetByLabel("Said on").FillAsync("25 June 2021");
        await page.GetByLabel("Reason", new() { Exact = true }).FillAsync("a day too late");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save correction" }).ClickAsync();

        ((string)(await server.GetAsync($"/v1{path}"))["statement"]["said"]!).ShouldBe("2021-06-25");
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task Two_corrections_that_collide_are_shown_side_by_side(string look)
    {
        await using var server = await posture.LoadedAsync();
        var id = await ChangingTests.IdAsync(server, "S15");
        var page = await browser.OpenFormAsync(server, $"/statements/{id}/correct", look);
        await page.GetByLabel("Said on").FillAsync("22 Jun 2021");
        await page.GetByLabel("Reason", new() { Exact = true }).FillAsync("the wrong day");
        await (await FilledForm.OpenAsync(server, $"/statements/{id}/correct"))
            .With(("said", "21 Jun 2021"), ("sources/1/name", "Yonhap News"), ("reason", "theirs")).PressAsync("save");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save correction" }).ClickAsync();
        await page.Locator("#meanwhile").WaitForAsync();
        await LookAsync(page, $"log-meanwhile-{look}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take theirs: Said on" }).ClickAsync();
        await page.WaitForFunctionAsync("document.getElementById('field-said').value === '2021-06-21'");
        await page.GetByLabel("Said on").FillAsync("20 Jun 2021");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save correction" }).ClickAsync();
        await page.WaitForURLAsync($"**/statements/{id}");

        ((string)(await server.GetAsync($"/v1/statements/{id}"))["statement"]["said"]!).ShouldBe("2021-06-20");
        await page.Context.CloseAsync();
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var tabs = 0; tabs < 40; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>("document.activeElement.name ?? null") == name)
                return;
        }

        Assert.Fail($"Tab does not come to {name}.");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Pictures, $"{name}.png"), FullPage = true });
        (await page.RunAxe()).Violations.Select(violation => $"{name}: {violation.Id} {violation.Help} "
            + string.Join(' ', violation.Nodes.Select(node => node.Html))).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .ShouldBe(0, $"{name} is wider than its window");
    }

    private static System.Text.Json.Nodes.JsonObject Uncoded()
    {
        var statement = Some.Statement("U1", said: "2021-06-24");
        statement.Remove("signals");
        return statement;
    }
}
