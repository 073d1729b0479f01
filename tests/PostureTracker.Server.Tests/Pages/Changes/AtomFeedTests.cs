using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace PostureTracker.Server.Tests.Pages.Changes;

public sealed class AtomFeedTests(PostureServer posture)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task It_is_a_feed_as_RFC_4287_wants_it()
    {
        await using var server = await CrossedAsync();

        using var response = await server.Http.GetAsync("/changes.atom?actors=PRK");
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;

        response.Content.Headers.ContentType!.ToString().ShouldBe("application/atom+xml; charset=utf-8");
        feed.Name.ShouldBe(Atom + "feed");
        feed.Elements(Atom + "author").Elements(Atom + "name").Single().Value.ShouldNotBeEmpty();
        Link(feed, "self").ShouldBe($"{server.Http.BaseAddress}changes.atom?actors=PRK");
        Link(feed, "alternate").ShouldBe($"{server.Http.BaseAddress}changes?actors=PRK");
        var entries = feed.Elements(Atom + "entry").ToList();
        entries.Count.ShouldBeGreaterThan(1);
        foreach (var one in entries.Prepend(feed))
        {
            Uri.TryCreate(one.Element(Atom + "id")!.Value, UriKind.Absolute, out _).ShouldBeTrue();
            one.Elements(Atom + "title").Single().Value.ShouldNotBeEmpty();
            DateTimeOffset.Parse(one.Elements(Atom + "updated").Single().Value, CultureInfo.InvariantCulture)
                .ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5));
        }

        entries.Select(entry => entry.Element(Atom + "id")!.Value).ShouldBeUnique();
        entries.Select(entry => entry.Element(Atom + "title")!.Value)
            .ShouldContain(title => title.StartsWith("North Korea → United States, dialogue: Open → Cool, ", StringComparison.Ordinal));
        (await server.Http.GetAsync(Link(entries[0], "alternate"))).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task An_entry_keeps_its_id_in_every_feed_that_tells_it()
    {
        await using var server = await CrossedAsync();

        var first = await IdsAsync(server, "/changes.atom");
        var again = await IdsAsync(server, "/changes.atom");
        var narrower = await IdsAsync(server, "/changes.atom?dimension=dialogue&recipient=USA");

        again.ShouldBe(first);
        narrower.Count.ShouldBeLessThan(first.Count);
        first.Intersect(narrower).ShouldBe(narrower, ignoreOrder: true);
    }

    [Fact]
    public async Task It_follows_the_filter_of_the_page_that_names_it()
    {
        await using var server = await CrossedAsync();

        WebUtility.HtmlDecode(await server.Http.GetStringAsync("/changes?actors=PRK&kind=crossing&asOf=2021-06-25"))
            .ShouldContain("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/changes.atom?actors=PRK&kind=crossing\"");
        (await IdsAsync(server, "/changes.atom?kind=record")).ShouldBeEmpty("nothing was corrected");
        (await IdsAsync(server, "/changes.atom?actors=USA")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_newest_hundred_are_of_the_kinds_asked_for()
    {
        await using var server = await CrossedAsync();
        await using (var command = server.Source.CreateCommand("""
            insert into posture.notice (sequence, kind, withdraws, cause, collection, actor, recipient, dimension, day, shift)
            select sequence, 'turn', null, cause, collection, actor, recipient, dimension, day, shift
            from (select * from posture.notice where kind = 'crossed' limit 1) one, generate_series(1, 120)
            """))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        (await IdsAsync(server, "/changes.atom?kind=move")).Count.ShouldBe(100);
        (await IdsAsync(server, "/changes.atom?kind=crossing")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_window_told_by_its_length_is_followed()
    {
        await using var server = await CrossedAsync();

        (await IdsAsync(server, "/changes.atom?asOf=2021-06-30&from=-30d")).ShouldNotBeEmpty();
        (await IdsAsync(server, "/changes.atom?asOf=2021-06-30&from=-5d")).ShouldBeEmpty();
    }

    private async Task<RunningServer> CrossedAsync()
    {
        var server = await posture.StartAsync();
        foreach (var (said, value) in new[] { ("2021-06-01", 0.5m), ("2021-06-17", -1m) })
        {
            var statement = Some.Statement(said: said);
            statement["signals"]![0]!["value"] = value;
            await server.PostAsync("/v1/statements", statement);
            await server.CaughtUpAsync();
        }

        return server;
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(RunningServer server, string address) =>
        [.. XDocument.Parse(await server.Http.GetStringAsync(address)).Root!.Elements(Atom + "entry")
            .Select(entry => entry.Element(Atom + "id")!.Value)];

    private static string Link(XElement of, string relation) =>
        of.Elements(Atom + "link").First(link => (string?)link.Attribute("rel") == relation).Attribute("href")!.Value;
}
