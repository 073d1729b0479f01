using System.Net;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>One goes to stand at then, and comes back to the same now.</summary>
public sealed partial class ThenAndNowTests(PostureServer posture)
{
    private const string Window = "&from=2021-06-01&to=2021-06-28";
    private const string Now = "/actors/PRK?dimension=dialogue&recipient=USA&asOf=2021-06-25";

    [Theory]
    [InlineData($"{Now}&knownAt=seq:26{Window}&then=2021-06-18&thenKnownAt=seq:18", "&knownAt=seq:18")]
    [InlineData($"{Now}{Window}&then=2021-06-18&thenKnownAt=seq:18", "&knownAt=seq:18")]
    [InlineData($"{Now}&knownAt=seq:20{Window}&then=2021-06-18", "&knownAt=seq:20")]
    [InlineData($"{Now}{Window}&then=2021-06-18", "")]
    public async Task T_twice_comes_back_to_what_was_shown(string address, string knownThen)
    {
        await using var server = await posture.LoadedAsync();
        var page = await server.Http.GetStringAsync(address);

        var then = Swapped(page);
        var back = Swapped(await server.Http.GetStringAsync(then));

        then.ShouldContain($"asOf=2021-06-18{knownThen}&from=");
        back.ShouldBe(address);
    }

    [Fact]
    public async Task T_twice_from_an_address_that_leaves_its_window_open_gives_the_same_answers()
    {
        await using var server = await posture.LoadedAsync();
        const string Address =
            "/actors/PRK?dimension=dialogue&asOf=2021-06-25&knownAt=seq:26&then=2021-06-18&thenKnownAt=seq:18";
        var page = await server.Http.GetStringAsync(Address);

        var then = await server.Http.GetStringAsync(Swapped(page));
        var back = await server.Http.GetStringAsync(Swapped(then));

        Section(then).ShouldContain("18 June 2021 Cool −0.30");
        Section(back).ShouldBe(Section(page));
        Section(back).ShouldContain("Refusing −0.68");
    }

    [Fact]
    public async Task What_cannot_be_read_of_where_one_came_from_asks_nothing()
    {
        await using var server = await posture.LoadedAsync();

        var page = await server.Http.GetStringAsync($"{Now}&now=2021-06-28&nowKnownAt=once");

        Swapped(page).ShouldStartWith("/actors/PRK?dimension=dialogue&recipient=USA&asOf=2021-06-28");
    }

    /// <summary>Where the key T leads.</summary>
    private static string Swapped(string page) =>
        WebUtility.HtmlDecode(Key().Match(page).Groups[1].Value);

    private static string Section(string page) => PageWords.Of(Then().Match(page).Value);

    [GeneratedRegex("""data-key="t" href="([^"]*)""")]
    private static partial Regex Key();

    [GeneratedRegex("""<section class="then".*?</section>""", RegexOptions.Singleline)]
    private static partial Regex Then();
}
