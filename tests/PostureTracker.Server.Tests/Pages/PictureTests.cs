using System.Xml.Linq;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>The pictures that others put into their pages.</summary>
public sealed class PictureTests(PostureServer posture)
{
    [Theory]
    [InlineData("/actors/PRK.svg?dimension=dialogue&asOf=2021-06-25", "PRK-USA-dialogue-2021-06-25-seq26.svg")]
    [InlineData("/actors/JPN.svg?dimension=dialogue&asOf=2021-06-25", "JPN-dialogue-2021-06-25-seq26.svg")]
    [InlineData("/actors/PRK/brief.svg?dimension=dialogue&asOf=2021-06-25", "brief-PRK-dialogue-2021-06-25-seq26.svg")]
    [InlineData("/board.svg?asOf=2021-06-25", "board-2021-06-25-seq26.svg")]
    [InlineData("/compare.svg?asOf=2021-06-25&actors=PRK,USA", "compare-dialogue-2021-06-25-seq26.svg")]
    public async Task Each_may_be_shown_elsewhere_and_names_its_view_and_source(string address, string name)
    {
        await using var server = await posture.LoadedAsync();

        using var response = await server.Http.GetAsync(address);
        var picture = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        var dark = await server.Http.GetStringAsync($"{address}&theme=dark");

        response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe(name);
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
        response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        picture.Value.ShouldContain("known at seq:26");
        picture.Value.ShouldContain("local-level-1");
        picture.Value.ShouldContain(server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        dark.ShouldContain("fill=\"#16181b\"");
    }

    [Theory]
    [InlineData("/actors/PRK")]
    [InlineData("/actors/PRK.json")]
    [InlineData("/board.csv")]
    [InlineData("/actors/PRK/brief")]
    public async Task All_else_stays_on_its_own_site(string address)
    {
        await using var server = await posture.LoadedAsync();

        using var response = await server.Http.GetAsync(address);

        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
    }
}
