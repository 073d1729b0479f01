using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages;

public sealed class StatementPageTests(PostureServer posture)
{
    private static readonly string Path = $"/statements/{RecordPages.Recoded}";

    [Fact]
    public async Task A_statement_shows_who_said_what_with_what_weight_and_how_it_was_read()
    {
        await using var server = await posture.LoadedAsync();

        var (_, page) = await server.PageAsync(Path);
        var read = RecordPages.Read(page);

        read.ShouldContain("prepared for both dialogue and confrontation");
        read.ShouldContain("Kim Jong Un, supreme leader · said 17 June 2021 · KCNA, in KBS World");
        read.ShouldContain("Authority 0.95, from its form");
        read.ShouldContain("Noncommittal −0.1 confidence 0.6");
        read.ShouldContain("End hostile policy : omitted");
        read.ShouldContain("Answered by interesting signal");
        read.ShouldContain($"{server.Http.BaseAddress}statements/{RecordPages.Recoded}?knownAt=seq:23");
    }

    [Fact]
    public async Task A_recoding_shows_what_it_changed_word_by_word_and_what_that_did_to_the_record()
    {
        await using var server = await posture.LoadedAsync();

        var (_, page) = await server.PageAsync($"{Path}?asOf=2021-06-25");
        var read = RecordPages.Read(page);

        read.ShouldContain("Version 2, current · 23 Jun 2021, 18:00 UTC Recoded: The statements of 22 and 23 June rebut that reading seed-article");
        read.ShouldContain("What the recoding changed");
        page.ShouldContain("<del>Open</del>");
        page.ShouldContain("<ins>Noncommittal</ins>");
        WebUtility.HtmlDecode(page).ShouldContain("<ins>−0.1</ins>");
        read.ShouldContain("North Korea’s reading on dialogue towards United States for 17 June 2021 moved down by 0.07, "
            + "within Cool, from −0.30 to −0.38.");
        page.ShouldContain("stroke-dasharray");
        page.ShouldContain("href=\"/?knownAt=seq:22\"");
    }

    [Fact]
    public async Task What_was_not_known_yet_is_not_shown_and_nothing_is_changed_from_there()
    {
        await using var server = await posture.LoadedAsync();

        var (_, page) = await server.PageAsync($"{Path}?knownAt=seq:18");
        var read = RecordPages.Read(page);

        read.ShouldContain("Open +0.2 confidence 0.4");
        read.ShouldNotContain("Version 2");
        read.ShouldNotContain("Answered by");
        page.ShouldNotContain($"href=\"{Path}/retract");
        (await server.PageAsync($"{Path}?knownAt=seq:3")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_retracted_statement_is_struck_through_with_its_reason_and_never_gone()
    {
        await using var server = await posture.LoadedAsync();

        var (status, location, _) = await server.SendAsync($"{Path}/retract", ("version", "2"), ("reason", "A hoax & more"));
        var (_, page) = await server.PageAsync(Path);
        var read = RecordPages.Read(page);

        (status, location).ShouldBe((303, Path));
        read.ShouldContain("Retracted: it does not count. A hoax & more");
        page.ShouldContain("<del>prepared for both");
        page.ShouldContain($"href=\"{Path}/reinstate\"");
        RecordPages.Read((await server.PageAsync($"{Path}?knownAt=seq:26")).Page).ShouldNotContain("Retracted: it");
        (await server.SendAsync($"{Path}/reinstate", ("version", "3"), ("reason", "It was real"))).Status.ShouldBe(303);
        RecordPages.Read((await server.PageAsync(Path)).Page).ShouldNotContain("it does not count. A hoax");
    }

    [Fact]
    public async Task A_refused_change_comes_back_with_the_fault_at_its_field_and_all_that_was_typed()
    {
        await using var server = await posture.LoadedAsync();

        var retraction = await server.SendAsync($"{Path}/retract", ("version", "2"), ("reason", "  "));
        var source = await server.SendAsync(
            $"{Path}/sources", ("name", "The \"Hill\""), ("url", "javascript:alert(1)"), ("publishedOn", "2999-01-01"));

        retraction.Status.ShouldBe(422);
        retraction.Page.ShouldContain("href=\"#reason\"");
        source.Status.ShouldBe(422);
        source.Page.ShouldContain("value=\"The &quot;Hill&quot;\"");
        source.Page.ShouldContain("value=\"javascript:alert(1)\"");
        RecordPages.Read(source.Page).ShouldContain("2999-01-01 has not begun anywhere yet");
        source.Page.ShouldContain("href=\"#url\"");
    }

    [Fact]
    public async Task A_change_that_somebody_else_came_before_shows_what_they_changed()
    {
        await using var server = await posture.LoadedAsync();

        var (status, _, page) = await server.SendAsync($"{Path}/retract", ("version", "1"), ("reason", "Seen too early"));

        status.ShouldBe(412);
        page.ShouldContain("Somebody changed it while you looked at it");
        page.ShouldContain("<ins>Noncommittal</ins>");
        page.ShouldContain("Seen too early");
        page.ShouldContain("name=\"version\" value=\"2\"");
    }

    [Theory]
    [InlineData("retract", "reason", "A hoax")]
    [InlineData("sources", "name", "The Hill")]
    public async Task The_same_form_sent_twice_changes_once_and_accuses_nobody(string change, string field, string typed)
    {
        await using var server = await posture.LoadedAsync();
        var key = Regex.Match((await server.PageAsync($"{Path}/{change}")).Page, "name=\"key\" value=\"([^\"]+)\"").Groups[1].Value;

        foreach (var _ in (int[])[1, 2])
        {
            var sent = await server.SendAsync($"{Path}/{change}", ("key", key), ("version", "2"), (field, typed));
            sent.Status.ShouldBe(303);
            sent.Location.ShouldBe(Path);
        }

        (await server.GetAsync($"/v1{Path}/history"))["versions"].AsArray().Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("knownAt=seq:5")]
    [InlineData("asOf=2021-06-25")]
    public async Task In_a_view_of_the_past_nothing_is_changed(string view)
    {
        await using var server = await posture.LoadedAsync();

        var (status, _, page) = await server.SendAsync($"{Path}/retract?{view}", ("version", "2"), ("reason", "A hoax"));

        status.ShouldBe(422);
        page.ShouldContain("In a view of the past nothing is changed");
        (await server.GetAsync($"/v1{Path}/history"))["versions"].AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_source_is_attached_by_its_fields_alone()
    {
        await using var server = await posture.LoadedAsync();

        var sent = await server.SendAsync($"{Path}/sources", ("name", "The Hill"), ("url", "https://thehill.com/a"), ("publishedOn", ""));

        sent.Status.ShouldBe(303);
        (await server.PageAsync(Path)).Page.ShouldContain("<a href=\"https://thehill.com/a\" rel=\"noreferrer noopener\">The Hill</a>");
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("/events", 200)]
    [InlineData(".json", 200)]
    [InlineData("/history.json", 200)]
    [InlineData("/events.json", 200)]
    [InlineData("?before=1&after=9", 422)]
    [InlineData("?before=x", 400)]
    [InlineData("?asOf=2999-01-01", 422)]
    public async Task Every_address_of_a_statement_answers(string rest, int status)
    {
        await using var server = await posture.LoadedAsync();

        (await server.PageAsync(Path + rest)).Status.ShouldBe(status);
        (await server.PageAsync($"/statements/{Guid.NewGuid()}")).Status.ShouldBe(404);
        (await server.PageAsync("/statements/nothing")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Words_of_the_record_are_never_markup_on_any_page_of_theirs()
    {
        await using var server = await posture.StartAsync();
        var statement = Some.Statement("E1");
        statement["texts"]![0]!["text"] = "<script>alert(1)</script> needle \"x'";
        statement["note"] = "<img src=x> needle";
        statement["sources"]![0]!["name"] = "<b>KCNA</b> needle";
        statement["signals"]![0]!["condition"] = "<i>if</i>";
        await server.PostAsync("/v1/statements", statement);
        var path = $"/statements/{Identity.Statement("desk", "E1")}";
        await server.PostAsync($"/v1{path}/retraction", new JsonObject { ["reason"] = "<u>why</u>" }, "If-Match: \"1\"");
        await server.LogUncodedAsync("<script>alert(2)</script>");

        foreach (var address in (string[])
            [path, $"{path}/events", $"{path}/sources", $"{path}/reinstate", "/statements", "/statements?q=needle", "/queue"])
        {
            var (status, page) = await server.PageAsync(address);
            status.ShouldBe(200, address);
            foreach (var tag in (string[])["<script>alert", "<img src=x", "<b>KCNA", "<i>if", "<u>why"])
                page.ShouldNotContain(tag, Case.Sensitive, address);
        }
    }
}
