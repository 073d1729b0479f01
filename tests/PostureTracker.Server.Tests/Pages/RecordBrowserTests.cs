using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace PostureTracker.Server.Tests.Pages;

public sealed class RecordBrowserTests(PostureServer posture, Browser browser)
{
    private static readonly string Path = $"/statements/{RecordPages.Recoded}";

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task Every_page_can_be_used_by_everyone(string look)
    {
        await using var server = await posture.LoadedAsync();
        await server.LogUncodedAsync("Our two countries will go on talking, whatever the sanctions");
        var retracted = $"/statements/{Identity.Statement("desk", "S02")}";
        await server.PostAsync($"/v1{retracted}/retraction", new JsonObject { ["reason"] = "Printed twice" }, "If-Match: \"1\"");
        await server.CaughtUpAsync();

        await Looks.AtAsync(browser, server, look,
            ("statement", $"{Path}?before=1&after=2"), ("statement-past", $"{Path}?knownAt=seq:18"),
            ("statement-retracted", retracted), ("statement-events", $"{Path}/events"), ("retract", $"{Path}/retract"),
            ("reinstate", $"{retracted}/reinstate"), ("attach", $"{Path}/sources"), ("ledger", "/statements"),
            ("ledger-search", "/statements?q=dialogue&actor=PRK"), ("ledger-empty", "/statements?q=zeppelin"),
            ("queue", "/queue"), ("statement-unknown", "/statements/nothing"));
    }

    [Fact]
    public async Task Without_script_a_statement_is_found_retracted_reinstated_and_given_a_source()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1280, 900, script: false);

        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/statements?limit=5").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Older statements" }).ClickAsync();
        await page.Locator("#q").FillAsync("confrontation");
        await page.Locator("#q").PressAsync("Enter");
        await page.WaitForURLAsync("**q=confrontation**");
        await page.Locator("td.quote a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Retract", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Retract it" }).ClickAsync();
        (await page.TextContentAsync("main"))!.ShouldContain("It was not saved");
        await page.GetByLabel("Reason").FillAsync("A mistranslation");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retract it" }).ClickAsync();
        (await page.TextContentAsync("main"))!.ShouldContain("A mistranslation");
        await page.GetByRole(AriaRole.Link, new() { Name = "Reinstate" }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync("It was right");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reinstate it" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Attach a source" }).ClickAsync();
        await page.GetByLabel("Name of the source").FillAsync("The Hill");
        await page.GetByRole(AriaRole.Button, new() { Name = "Attach it" }).ClickAsync();

        new Uri(page.Url).AbsolutePath.ShouldBe(Path);
        (await page.TextContentAsync(".facts"))!.ShouldContain("The Hill");
        (await page.TextContentAsync(".history"))!.ShouldContain("Version 5, current");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Three_statements_are_coded_by_keyboard_alone_without_a_page_load()
    {
        await using var server = await posture.StartAsync();
        List<Guid> logged = [];
        foreach (var words in (string[])["the first remark", "the second remark", "the third remark"])
            logged.Add(await server.LogUncodedAsync(words));
        var page = await browser.OpenAsync(1280, 900);
        var loads = 0;
        page.Request += (_, request) => loads += request.IsNavigationRequest ? 1 : 0;
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/queue").ToString());

        await Grid(page, "the first remark");
        await PressAsync(page, "2", "ArrowDown", "1", "Enter");
        await Grid(page, "the second remark");
        await PressAsync(page, "u");
        await Grid(page, "the first remark");
        await PressAsync(page, "s");
        await Grid(page, "the second remark");
        await PressAsync(page, "Tab", "ArrowDown", "5", "ArrowDown", "5", "Enter");
        await Grid(page, "the third remark");
        await PressAsync(page, "5", "0", "4", "Enter");
        await Assertions.Expect(page.Locator("#grid")).ToContainTextAsync("The queue is empty");

        loads.ShouldBe(1, "only the first page was loaded");
        (await SignalsAsync(server, logged[0])).ShouldBe(["dialogue -0.5 1", "sanctions -1 1"]);
        (await SignalsAsync(server, logged[1])).ShouldBe(["provocation 1 0.5"]);
        (await SignalsAsync(server, logged[2])).ShouldBe(["dialogue 0.5 1"]);
        var stances = await server.GetAsync("/v1/postures/PRK?recipient=USA");
        ((double)stances["dimensions"]["sanctions"]!["mean"]!).ShouldBeLessThan(0);
        await page.Context.CloseAsync();
    }

    private static Task Grid(IPage page, string words) =>
        Assertions.Expect(page.Locator("#grid blockquote")).ToHaveTextAsync(words);

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    private static async Task<string[]> SignalsAsync(RunningServer server, Guid statement) =>
        [.. (await server.GetAsync($"/v1/statements/{statement}"))["statement"]["signals"]!.AsArray()
            .Select(signal => $"{signal!["dimension"]} {signal["value"]} {signal["confidence"]}")];
}
