using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>An actor's chart and tables, as files.</summary>
public sealed class ActorFileTests(PostureServer posture)
{
    [Fact]
    public async Task The_chart_is_a_file_of_exactly_the_view_shown()
    {
        await using var server = await posture.LoadedAsync();

        using var response = await server.Http.GetAsync("/actors/PRK.svg?dimension=dialogue&asOf=2021-06-25&from=2021-06-20&theme=dark");
        var picture = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;

        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        picture.Value.ShouldContain("as of 25 June 2021 · known at seq:26 · desk, words and deeds · local-level-1 · 20 Jun 2021 to");
        picture.Value.ShouldContain($"Source: {server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}");
        picture.Value.ShouldContain("Ri Son Gwon");
        picture.Value.ShouldNotContain("Choe Son Hui");
        picture.ToString().ShouldContain("#16181b");
    }

    [Theory]
    [InlineData("/actors/PRK.csv?dimension=dialogue&asOf=2021-06-25", "PRK-USA-dialogue-2021-06-25-seq26.csv", 8)]
    [InlineData("/actors/PRK.csv?dimension=dialogue&asOf=2021-06-25&from=2021-06-20", "PRK-USA-dialogue-2021-06-25-seq26.csv", 3)]
    [InlineData("/actors/PRK/evidence.csv?dimension=dialogue&asOf=2021-06-25", "PRK-USA-dialogue-evidence-2021-06-25-seq26.csv", 8)]
    [InlineData("/board.csv?asOf=2021-06-25", "board-2021-06-25-seq26.csv", null)]
    public async Task Tables_are_files_that_say_of_what_view_they_are(string address, string name, int? lines)
    {
        await using var server = await posture.LoadedAsync();

        using var response = await server.Http.GetAsync(address);
        var table = (await response.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");

        response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe(name);
        table[0].ShouldEndWith("asOf,knownAt,model,source");
        table[1].ShouldContain("2021-06-25,seq:26,local-level-1");
        if (lines is not null)
            table.Length.ShouldBe(lines.Value);
    }

    [Theory]
    [InlineData("/actors/PRK.json?dimension=dialogue&asOf=2021-06-25", "cells")]
    [InlineData("/actors/PRK/change.json?dimension=dialogue&asOf=2021-06-25&then=2021-06-18", "steps")]
    [InlineData("/board.json?asOf=2021-06-25", "postures")]
    public async Task Json_has_the_apis_shape(string address, string member)
    {
        await using var server = await posture.LoadedAsync();

        using var response = await server.Http.GetAsync(address);
        var file = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        file[member]!.AsArray().Count.ShouldBePositive();
        ((string?)file["source"]).ShouldBe(server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        response.Content.Headers.ContentDisposition!.FileName!.ShouldEndWith("-2021-06-25-seq26.json");
    }
}
