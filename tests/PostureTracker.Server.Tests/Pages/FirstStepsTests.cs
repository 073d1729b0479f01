using System.Net;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>What is not there, what is not understood, and what an empty ledger offers.</summary>
public sealed class FirstStepsTests(PostureServer posture)
{
    [Theory]
    [InlineData("/actors/north%20koria", "North Korea")]
    [InlineData("/actors/PRC", "China")]
    [InlineData("/?collection=dezk", "href=\"/\"")]
    public async Task What_is_not_there_offers_what_may_have_been_meant(string address, string offered)
    {
        await using var server = await posture.StartAsync();

        var page = await (await server.Http.GetAsync(address)).Content.ReadAsStringAsync();

        page.ShouldContain("Did you mean");
        page.ShouldContain(offered);
    }

    [Fact]
    public async Task A_reader_gets_a_page_where_a_program_gets_a_problem()
    {
        await using var server = await posture.StartAsync();
        using var reading = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        reading.Headers.Accept.ParseAdd("text/html,application/xhtml+xml");

        using var page = await server.Http.SendAsync(reading);
        using var problem = await server.Http.GetAsync("/nowhere");

        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.Content.ReadAsStringAsync()).ShouldContain("<h1>There is nothing at this address</h1>");
        problem.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_colours_chosen_are_kept_and_come_with_the_page()
    {
        await using var server = await posture.StartAsync();

        using var chosen = await server.SendFormAsync("/theme", new() { ["theme"] = "dark", ["back"] = "/method" });
        chosen.Headers.Location!.ToString().ShouldBe("/method");
        using var reading = new HttpRequestMessage(HttpMethod.Get, "/method");
        reading.Headers.Add("Cookie", chosen.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        (await (await server.Http.SendAsync(reading)).Content.ReadAsStringAsync()).ShouldContain("data-theme=\"dark\"");

        using var elsewhere = await server.SendFormAsync("/theme", new() { ["theme"] = "dark", ["back"] = "//example.org" });
        elsewhere.Headers.Location!.ToString().ShouldBe("/", "it leads nowhere else");
    }

    [Theory]
    [InlineData("/theme")]
    [InlineData("/collections")]
    [InlineData("/speakers")]
    public async Task A_form_that_is_none_is_refused_and_never_a_fault_of_ours(string address)
    {
        await using var server = await posture.StartAsync();
        using var broken = new StringContent("--x\r\nbroken");
        broken.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        using var answer = await server.Http.PostAsync(address, broken);

        ((int)answer.StatusCode).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task The_worked_example_is_loaded_from_the_empty_board_and_never_into_a_ledger_in_use()
    {
        await using var server = await posture.StartAsync();
        (await server.Http.GetStringAsync("/")).ShouldContain("Load the worked example");

        using var loaded = await server.SendFormAsync("/worked-example", []);

        loaded.Headers.Location!.ToString().ShouldBe("/?asOf=2021-06-25");
        (await server.Http.GetStringAsync("/?asOf=2021-06-25")).ShouldContain("North Korea");

        await using var other = await posture.StartAsync();
        await other.PostAsync("/v1/statements", Some.Statement());
        (await other.SendFormAsync("/worked-example", [])).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
