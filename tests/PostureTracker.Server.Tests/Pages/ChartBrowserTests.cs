using Microsoft.Playwright;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>The chart in people's hands: stepped, scrubbed, brushed, replayed, with and without script.</summary>
public sealed class ChartBrowserTests(PostureServer posture, Browser browser)
{
    private const string Dialogue = "/actors/PRK?dimension=dialogue&asOf=2021-06-25";

    private static readonly (string Name, string Address)[] Pages =
    [
        ("board-hero", "/?asOf=2021-06-23"),
        ("board-steady", "/"),
        ("actor-all", $"{Dialogue}&from=.."),
        ("actor-past", $"{Dialogue}&knownAt=seq:20"),
        ("actor-nothing-in-window", $"{Dialogue}&from=2021-04-01&to=2021-06-01"),
        ("actor-sanctions", "/actors/PRK?dimension=sanctions&asOf=2021-06-25"),
        ("actor-thin", "/actors/NATO"),
        ("actor-words", $"{Dialogue}&basis=word"),
    ];

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task Every_state_can_be_used_by_everyone(string look)
    {
        await using var server = await posture.LoadedAsync();

        await Looks.AtAsync(browser, server, look, Pages);
    }

    [Fact]
    public async Task J_and_K_step_from_statement_to_statement_and_back_and_forward_keep_the_view()
    {
        await using var server = await posture.LoadedAsync();
        var page = await OpenAsync(server, Dialogue);

        await page.Keyboard.PressAsync("j");
        await page.WaitForURLAsync("**asOf=2021-06-23**");
        await page.Keyboard.PressAsync("j");
        await page.WaitForURLAsync("**asOf=2021-06-22**");
        await NowAsync(page, "22 June 2021: Cool");
        await page.Keyboard.PressAsync("k");
        await NowAsync(page, "23 June 2021: Refusing");
        await page.GoBackAsync();
        await NowAsync(page, "22 June 2021: Cool");
        page.Url.ShouldContain("asOf=2021-06-22");
        await page.GoForwardAsync();
        await NowAsync(page, "23 June 2021: Refusing");
        await page.ReloadAsync();
        await NowAsync(page, "23 June 2021: Refusing");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_sliders_move_by_keyboard_and_keep_the_focus()
    {
        await using var server = await posture.LoadedAsync();
        var page = await OpenAsync(server, Dialogue);

        await page.Locator("#event").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.WaitForURLAsync("**knownAt=seq:1**");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBeOneOf("event", "main", "");
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, Dialogue).ToString());
        await page.Locator("#day").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.WaitForURLAsync("**asOf=2021-06-24**");
        await NowAsync(page, "24 June 2021");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("day");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Known_before_the_recoding_the_past_says_so_in_place()
    {
        await using var server = await posture.LoadedAsync();
        var page = await OpenAsync(server, "/actors/PRK?dimension=dialogue");

        await page.Locator(".ticks").GetByRole(AriaRole.Link, new() { Name = "before" }).ClickAsync();
        await page.Locator(".past").WaitForAsync();

        (await page.TextContentAsync(".past"))!.ShouldContain("You are looking at the past");
        (await page.TextContentAsync(".log"))!.ShouldContain("off: this is the past");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_window_is_set_by_fields_and_by_dragging()
    {
        await using var server = await posture.LoadedAsync();
        var page = await OpenAsync(server, Dialogue);

        await page.Locator("#from").FillAsync("2021-01-01");
        await page.Locator("#show-days").ClickAsync();
        await page.WaitForURLAsync("**from=2021-01-01**");
        var box = (await page.Locator("svg.overview").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width * 0.2f, box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width * 0.5f, box.Y + 20, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await page.WaitForURLAsync("**from=2020-**");

        (await page.Locator("#from").InputValueAsync()).ShouldStartWith("2020-0");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Replay_runs_statement_by_statement_and_stops_at_the_end_or_when_told()
    {
        await using var server = await posture.LoadedAsync();
        var page = await OpenAsync(server, Dialogue);

        await page.Locator("#replay").ClickAsync();
        await NowAsync(page, "17 June 2021");
        await NowAsync(page, "22 June 2021");
        await page.Locator("#replay").ClickAsync();
        (await page.TextContentAsync("#replay"))!.ShouldContain("Replay");
        await page.WaitForTimeoutAsync(1200);
        await NowAsync(page, "22 June 2021");
        await page.Locator("#replay").ClickAsync();
        await NowAsync(page, "23 June 2021");
        await page.Locator("#next").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GoBackAsync();
        await NowAsync(page, "22 June 2021");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Under_reduced_motion_replay_jumps_to_the_first_and_waits()
    {
        await using var server = await posture.LoadedAsync();
        var page = await OpenAsync(server, Dialogue);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        await page.Locator("#replay").ClickAsync();
        await NowAsync(page, "17 June 2021");
        await page.WaitForTimeoutAsync(1200);

        await NowAsync(page, "17 June 2021");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_marks_are_one_tab_stop_with_arrows_between_them()
    {
        await using var server = await posture.LoadedAsync();
        var page = await OpenAsync(server, Dialogue);

        (await page.Locator(".wide-only a.stop[tabindex='0']").CountAsync()).ShouldBe(1);
        await page.Locator(".wide-only a.stop[tabindex='0']").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        (await FocusedAsync(page)).ShouldStartWith("Statement 5: Kim Jong Un, 17 Jun 2021, moves dialogue to −0.38");
        await page.Keyboard.PressAsync("ArrowRight");
        (await FocusedAsync(page)).ShouldStartWith("Statement 6: Kim Yo Jong");
        await page.Keyboard.PressAsync("End");
        (await FocusedAsync(page)).ShouldNotStartWith("Statement");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_one_steps_scrubs_and_sets_the_window_by_forms()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1280, 900, script: false);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/?asOf=2021-06-25").ToString());

        await page.GetByRole(AriaRole.Link, new() { Name = "Why did it move?" }).ClickAsync();
        await page.Locator("#previous").ClickAsync();
        page.Url.ShouldContain("asOf=2021-06-23");
        await page.Locator("#from").FillAsync("2021-03-01");
        await page.Locator("#show-days").ClickAsync();
        page.Url.ShouldContain("from=2021-03-01");
        await page.Locator("#event").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Locator("form.known button").ClickAsync();
        page.Url.ShouldContain("knownAt=seq:25");
        await page.Locator("#day").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Locator("form[aria-label=Day] button").ClickAsync();
        page.Url.ShouldContain("asOf=2021-06-22");
        page.Url.ShouldContain("knownAt=seq:25");
        await page.Context.CloseAsync();
    }

    private static Task NowAsync(IPage page, string begins) =>
        page.Locator($"[data-now^='{begins}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    private static Task<string> FocusedAsync(IPage page) =>
        page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");

    private async Task<IPage> OpenAsync(RunningServer server, string address)
    {
        var page = await browser.OpenAsync(1280, 900);
        page.SetDefaultTimeout(8000);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, address).ToString());
        return page;
    }
}
