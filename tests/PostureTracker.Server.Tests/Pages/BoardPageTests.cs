namespace PostureTracker.Server.Tests.Pages;

/// <summary>Where everyone stands, as the board tells it.</summary>
public sealed class BoardPageTests(PostureServer posture)
{
    [Fact]
    public async Task The_board_shows_who_stands_where_towards_whom_what_moved_most_first()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.PageOfAsync("/?asOf=2021-06-25");

        page.ShouldContain("Where everyone stands");
        var first = page.IndexOf("North Korea</a>", StringComparison.Ordinal);
        first.ShouldBePositive();
        first.ShouldBeLessThan(page.IndexOf("South Korea</a>", StringComparison.Ordinal), "it moved most");
        PageWords.Of(page).ShouldContain("Refusing −0.68 ±0.27");
        PageWords.Of(page).ShouldContain("▼ 0.30");
        PageWords.Of(page).ShouldContain("1 statement only: read with care");
        PageWords.Of(page).ShouldContain("not considering even the possibility of any contact");
        page.Length.ShouldBeLessThan(150_000);
    }

    [Fact]
    public async Task The_board_is_narrowed_to_those_who_address_one_actor()
    {
        await using var server = await posture.LoadedAsync();

        var board = PageWords.Of(await server.PageOfAsync("/?asOf=2021-06-25&recipient=USA"));

        board.ShouldContain("→ United States");
        board.ShouldNotContain("→ North Korea");
        (await server.Http.GetStringAsync("/board.csv?asOf=2021-06-25&recipient=USA")).ShouldNotContain(",PRK,dialogue");
    }

    [Fact]
    public async Task The_board_of_one_dimension_tells_of_that_alone()
    {
        await using var server = await posture.LoadedAsync();

        var board = await server.PageOfAsync("/?asOf=2021-06-25&dimension=sanctions");

        board.ShouldContain("data-dimension=\"Sanctions\"");
        board.ShouldNotContain("data-dimension=\"Dialogue\"");
        PageWords.Of(board).ShouldNotContain("refusing dialogue");
    }

    [Fact]
    public async Task A_board_shown_again_is_the_record_as_it_is_now()
    {
        await using var server = await posture.LoadedAsync();
        (await server.PageOfAsync("/")).ShouldNotContain("never to be seen again");
        var statement = Some.Statement();
        statement["texts"]![0]!["text"] = "never to be seen again";

        await server.PostAsync("/v1/statements", statement);

        (await server.PageOfAsync("/")).ShouldContain("never to be seen again");
        (await server.PageOfAsync("/?knownAt=seq:26")).ShouldNotContain("never to be seen again");
    }
}
