using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using PostureTracker.Server.Tests.Webhooks;

namespace PostureTracker.Server.Tests.Pages.Embeds;

public sealed class EmbedTests(PostureServer posture, Browser browser)
{
    private const string Asked = "?dimension=dialogue&asOf=2021-06-25&theme=dark";

    [Fact]
    public async Task Anyone_may_frame_the_chart_and_nothing_else_of_this_server()
    {
        await using var server = await posture.LoadedAsync();

        using var embed = await server.Http.GetAsync($"/embed/actors/PRK{Asked}");
        using var actor = await server.Http.GetAsync($"/actors/PRK/brief{Asked}");
        var policy = embed.Headers.GetValues("Content-Security-Policy").Single();

        policy.ShouldContain("frame-ancestors *");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("script-src");
        embed.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        embed.Headers.Contains("Set-Cookie").ShouldBeFalse();
        actor.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        actor.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task It_says_its_view_and_leads_to_all_of_it()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.Http.GetStringAsync($"/embed/actors/PRK{Asked}");

        PageWords.Of(page).ShouldContain("As of 25 June 2021, known at seq:26 · local-level-1 · PostureTracker: the full view");
        page.ShouldContain("data-theme=\"dark\"");
        page.ShouldNotContain("<nav");
        page.ShouldNotContain("<form");
        WebUtility.HtmlDecode(page).ShouldContain(
            $"href=\"{server.Http.BaseAddress}actors/PRK?dimension=dialogue&recipient=USA&asOf=2021-06-25&knownAt=seq:26&model=local-level-1\" target=\"_blank\"");
        (await server.Http.GetStringAsync("/embed/actors/PRK?theme=pink")).ShouldNotContain("data-theme");
        (await server.Http.GetAsync("/embed/actors/XYZ")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        PageWords.Of(await server.Http.GetStringAsync("/embed/actors/JPN")).ShouldContain("no statements coded yet");
    }

    [Fact]
    public async Task What_is_copied_shows_the_chart_within_another_sites_page()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1280, 900);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/actors/PRK/brief?asOf=2021-06-25&dimension=dialogue").ToString());
        await page.GetByText("Embed this chart").ClickAsync();
        var snippet = await page.GetByLabel("Copy into your page").InputValueAsync();

        await using var elsewhere = await Receiver.StartAsync();
        elsewhere.Answer = http =>
        {
            http.Response.ContentType = "text/html";
            return http.Response.WriteAsync($"<h1>Elsewhere</h1>{snippet}");
        };
        await page.GotoAsync(elsewhere.Url);

        var frame = page.FrameLocator("iframe");
        (await frame.GetByText("As of 25 June 2021, known at seq:26").TextContentAsync())!.ShouldContain("local-level-1");
        (await frame.Locator("svg").First.IsVisibleAsync()).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_SVG_is_saved_as_a_PNG_of_twice_its_size()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1280, 900);
        List<string> said = [];
        page.Console += (_, message) => said.Add(message.Text);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/compare?asOf=2021-06-25&actors=PRK,USA,KOR").ToString());
        await page.GetByText("Export").ClickAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        var (width, height) = ((await page.EvaluateAsync<int[]>("""
            async () => { const svg = new DOMParser().parseFromString(await (await fetch(document.querySelector('a[href*="compare.svg"]').href)).text(), 'image/svg+xml').documentElement;
              return [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))]; }
            """)) is [var w, var h]) ? (w, h) : default;

        download.SuggestedFilename.ShouldBe("compare-dialogue-2021-06-25-seq26.png");
        bytes[..8].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Number(16).ShouldBe(2 * width);
        Number(20).ShouldBe(2 * height);
        bytes.Length.ShouldBeGreaterThan(10_000, "something is drawn");
        said.ShouldBeEmpty("it keeps to the policy");
        await page.Context.CloseAsync();

        int Number(int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at, 4));
    }

    [Fact]
    public async Task Without_script_there_is_no_button_that_would_do_nothing()
    {
        await using var server = await posture.LoadedAsync();
        var page = await browser.OpenAsync(1280, 900, script: false);
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/compare?asOf=2021-06-25&actors=PRK,USA,KOR").ToString());
        await page.GetByText("Export").ClickAsync();

        (await page.GetByRole(AriaRole.Link, new() { Name = "SVG" }).CountAsync()).ShouldBe(1);
        (await page.GetByText("PNG").CountAsync()).ShouldBe(0);
        await page.Context.CloseAsync();
    }
}
