using System.Net;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>Speakers, sources, collections, the method, and what is not there.</summary>
public sealed class RegistryPageTests(PostureServer posture, Browser browser)
{
    private static readonly (string Name, string Address)[] Pages =
    [
        ("speakers", "/speakers"), ("speaker", "/speakers/PRK-kim-yo-jong"), ("sources", "/sources"),
        ("source", "/sources/The%20Hill%20%28the%20founding%20article%29"), ("collections", "/collections"), ("method", "/method"),
        ("nobody", "/actors/north%20koria"), ("nowhere", "/nowhere"),
    ];

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task The_registry_and_the_method_can_be_used_by_everyone(string look)
    {
        await using var server = await posture.LoadedAsync();

        await Looks.AtAsync(browser, server, look, Pages);
    }

    [Fact]
    public async Task A_speaker_is_found_by_a_misspelling_and_has_a_page_of_roles_and_words()
    {
        await using var server = await posture.LoadedAsync();

        (await server.Http.GetStringAsync("/speakers?q=Yong%20Jong")).ShouldContain("/speakers/PRK-kim-yo-jong");
        var page = await server.Http.GetStringAsync("/speakers/PRK-kim-yong-jong");

        page.ShouldContain("<h1>Kim Yo Jong</h1>");
        page.ShouldContain("plunge them into a greater disappointment");
        (await server.Http.GetAsync("/speakers/PRK-nobody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_speaker_is_registered_promoted_and_leaves_through_the_pages()
    {
        await using var server = await posture.StartAsync();

        var registered = await server.SendFormAsync("/speakers", new()
        {
            ["actor"] = "JPN",
            ["name"] = "Hayashi  Yoshimasa",
            ["aliases"] = "Y. Hayashi, 林芳正",
            ["role"] = "Minister of Foreign Affairs",
            ["authority"] = "0.85",
            ["from"] = "2021-11-10",
        });
        registered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var address = registered.Headers.Location!.ToString();
        address.ShouldBe("/speakers/JPN-hayashi-yoshimasa");
        await server.SendFormAsync(address + "/roles", new() { ["role"] = "Chief Cabinet Secretary", ["from"] = "2023-12-14" });
        await server.SendFormAsync(address + "/departure", new() { ["on"] = "2024-09-30" });

        var page = await server.Http.GetStringAsync("/speakers/JPN-%E6%9E%97%E8%8A%B3%E6%AD%A3");
        page.ShouldContain("Chief Cabinet Secretary");
        page.ShouldContain("13 Dec 2023");
        page.ShouldContain("30 Sep 2024");
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_what_is_wrong_at_its_field()
    {
        await using var server = await posture.StartAsync();

        using var refused = await server.SendFormAsync("/speakers", new()
        {
            ["actor"] = "JPN",
            ["name"] = "Hayashi Yoshimasa",
            ["role"] = "",
            ["authority"] = "very much",
            ["from"] = "2021-13",
        });
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("value=\"Hayashi Yoshimasa\"");
        page.ShouldContain("value=\"very much\"");
        page.ShouldContain("A number from 0 to 1");
        page.ShouldContain("aria-invalid=\"true\"");
    }

    [Fact]
    public async Task A_collection_is_opened_and_its_board_is_one_step_away()
    {
        await using var server = await posture.StartAsync();

        (await server.SendFormAsync("/collections", new() { ["name"] = "Track Two", ["kind"] = "human" }))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await server.SendFormAsync("/collections", new() { ["name"] = "track-two", ["kind"] = "human", ["title"] = "Track two" });

        (await server.Http.GetStringAsync("/collections")).ShouldContain("href=\"/?collection=track-two\"");
        (await server.Http.GetStringAsync("/?collection=track-two")).ShouldContain("No stance in this view");
    }

    [Fact]
    public async Task A_source_says_what_it_contributed_however_it_is_written()
    {
        await using var server = await posture.LoadedAsync();

        (await server.Http.GetStringAsync("/sources")).ShouldContain("The Hill (the founding article)");
        var page = await server.Http.GetStringAsync("/sources/the%20hill%20(the%20founding%20article)");

        page.ShouldContain("has called for reducing UN and");
        (await server.Http.GetAsync("/sources/Nowhere%20Times")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_method_is_the_one_the_repository_has_with_its_anchors()
    {
        await using var server = await posture.StartAsync();

        var page = WebUtility.HtmlDecode(await server.Http.GetStringAsync("/method"));

        page.ShouldContain("A stance is where the actor last stood.");
        page.ShouldContain("<td>leader-speech</td>");
        page.ShouldContain(PostureTracker.Codebook.Anchors.All[0].Example);
        page.ShouldNotContain("style=");
    }
}
