using System.Net;
using System.Text.RegularExpressions;
using PostureTracker.Statements;

namespace PostureTracker.Server.Tests.Pages.Logging;

public sealed class LoggingTests(PostureServer posture)
{
    internal static readonly (string, string)[] Refusal =
    [
        ("texts/0/text", "there is nothing to talk about"), ("texts/0/kind", "official-translation"),
        ("speaker/name", "Kim Yong Jong"), ("recipient", "United States"), ("form", "inner-circle-statement"),
        ("said", "26 Jun 2021"), ("sources/0/name", "KCNA"), ("signals/0/level", "-1"), ("signals/2/level", "0"),
    ];

    [Fact]
    public async Task A_statement_is_logged_by_its_form_alone()
    {
        await using var server = await posture.LoadedAsync();
        var form = await FilledForm.OpenAsync(server, "/statements/new");

        var saved = await form.With(Refusal).PressAsync("save");

        saved.Status.ShouldBe(HttpStatusCode.SeeOther);
        var logged = await server.GetAsync($"/v1{saved.Location}");
        ((string)logged["statement"]["actor"]!).ShouldBe("PRK", "for whom the speaker speaks");
        ((string)logged["statement"]["said"]!).ShouldBe("2021-06-26");
        ((string)logged["resolved"]["speaker"]!).ShouldBe("Kim Yo Jong", "a known misspelling");
        ((decimal)logged["resolved"]["authority"]!).ShouldBe(0.85m);
        logged["statement"]["signals"]!.AsArray().Select(signal => ((string)signal!["dimension"]!, (decimal)signal["value"]!))
            .ShouldBe([("dialogue", -1m), ("provocation", 0m)], "not said is no signal, and quiet is one");
    }

    [Fact]
    public async Task The_same_form_sent_twice_logs_once_and_changed_it_asks_first()
    {
        await using var server = await posture.LoadedAsync();
        var form = (await FilledForm.OpenAsync(server, "/statements/new")).With(Refusal);

        var both = await Task.WhenAll(form.PressAsync("save"), form.PressAsync("save"));
        var changed = await form.With(("note", "another reading")).PressAsync("save");
        var again = await changed.PressAsync("save");

        both[0].Location.ShouldBe(both[1].Location);
        changed.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        changed.Words.ShouldContain("This form was saved before, with other content");
        changed.Values["note"].ShouldBe("another reading");
        again.Status.ShouldBe(HttpStatusCode.SeeOther);
        again.Location.ShouldNotBe(both[0].Location);
    }

    [Fact]
    public async Task What_is_refused_keeps_all_that_was_typed_and_says_at_each_field_what_is_wrong()
    {
        await using var server = await posture.LoadedAsync();
        var form = await FilledForm.OpenAsync(server, "/statements/new");
        form.With(
            ("texts/0/text", "  <b>words</b>\n & more"), ("actor", "Nowhere"), ("said", "soon"), ("signals/0/value", "much"),
            ("signals/1/value", "2"), ("authority", "0.5"), ("sources/0/url", "not an address"), ("note", "“why”"),
            ("register/role", "never sent"), ("texts/3/text", "三"), ("texts/3/language", "?"));

        var refused = await form.PressAsync("save");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Wrong().ShouldBe([
            "field-signals-0-value", "field-actor", "field-form", "field-said", "field-sources-0-name",
            "field-sources-0-url", "field-texts-3-language", "field-authorityReason", "field-signals-1-value",
        ], ignoreOrder: true);
        // Where an exact value is typed no button is pressed.
        foreach (var (name, value) in form.Values.Where(field => field.Key is not ("signals/0/level" or "signals/1/level")))
            refused.Values[name].ShouldBe(value, name);
        Regex.Count(refused.Page, "aria-invalid=\"true\"").ShouldBe(9);
        refused.Page.ShouldContain("aria-describedby=\"note-said field-said-fault-0\"");
        refused.Words.ShouldContain("'much' is no number");
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("application/x-www-form-urlencoded", "many")]
    public async Task What_is_no_form_is_a_page_that_says_so(string type, string body)
    {
        await using var server = await posture.StartAsync();
        var sent = body == "many" ? string.Join('&', Enumerable.Range(0, 3000).Select(index => $"f{index}=1")) : body;

        foreach (var address in (string[])["/statements/new", "/statements/_preview"])
        {
            using var content = new StringContent(sent, System.Text.Encoding.UTF8, type);
            using var response = await server.Http.PostAsync(address, content);
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await response.Content.ReadAsStringAsync()).ShouldContain("takes what its form sends");
        }
    }

    [Fact]
    public async Task Every_member_of_a_statement_has_its_field_on_the_page()
    {
        await using var server = await posture.LoadedAsync();
        var form = await FilledForm.OpenAsync(server, "/statements/new");
        foreach (var list in (string[])["texts", "sources", "signals", "demands", "links"])
            form = await form.PressAsync($"add-{list}");

        Members(typeof(StatementDraft), "").Where(name => !form.Values.ContainsKey(name) && !IsButton(name)).ShouldBe(["id"]);

        static bool IsButton(string name) => name is "signals/0/dimension";
    }

    [Fact]
    public async Task What_is_not_coded_waits_in_the_queue_and_the_next_keeps_source_and_date()
    {
        await using var server = await posture.LoadedAsync();
        var form = await FilledForm.OpenAsync(server, "/statements/new");
        form.With(Refusal).With(("signals/0/level", ""), ("signals/2/level", ""));

        var previewed = await form.PressAsync("preview");
        var saved = await form.PressAsync("another");
        var next = await FilledForm.OpenAsync(server, saved.Location!.ToString());

        previewed.Words.ShouldContain("Not coded yet: it moves no stance, and waits in the queue.");
        next.Words.ShouldContain("Saved: there is nothing to talk about See it It waits in the queue to be coded.");
        (next.Values["sources/0/name"], next.Values["said"], next.Values["texts/0/text"]).ShouldBe(("KCNA", "26 Jun 2021", ""));
        next.Values["key"].ShouldNotBe(form.Values["key"]);
    }

    [Fact]
    public async Task An_address_fills_in_the_form_and_in_the_past_there_is_none()
    {
        await using var server = await posture.LoadedAsync();

        var form = await FilledForm.OpenAsync(
            server, "/statements/new?actor=KOR&recipient=PRK&speaker=Moon&said=2021-06&dimension=dialogue");
        var past = await FilledForm.OpenAsync(server, "/statements/new?knownAt=seq:18");

        (form.Values["actor"], form.Values["recipient"], form.Values["said"]).ShouldBe(("KOR", "PRK", "2021-06"));
        form.Words.ShouldContain("June 2021, month only");
        past.Page.ShouldNotContain("<form id=\"log\"");
        past.Words.ShouldContain("Nothing is written there");
    }

    [Fact]
    public async Task A_speaker_is_found_by_a_misspelling_and_a_new_one_is_registered_in_place()
    {
        await using var server = await posture.LoadedAsync();
        (await server.Http.GetStringAsync("/speakers/options?q=yong")).ShouldContain("value=\"Kim Yo Jong\"");
        var form = (await FilledForm.OpenAsync(server, "/statements/new")).With(Refusal).With(
            ("speaker/name", "Kim Song"), ("actor", "PRK"), ("register/role", "Permanent Representative"),
            ("register/authority", "0.6"), ("register/from", "Feb 2018"));

        var unknown = await form.PressAsync("preview");
        var registered = await form.PressAsync("register");

        unknown.Words.ShouldContain("Not registered: takes the authority of the form alone");
        registered.Words.ShouldContain("Permanent Representative · authority 0.6, North Korea");
        registered.Words.ShouldContain("Authority 0.6 instead of the form’s 0.85");
        registered.Values["texts/0/text"].ShouldBe("there is nothing to talk about");
    }


    /// <summary>Where North Korea stands towards the United States on dialogue, now, as a page says it.</summary>
    internal static async Task<string> StanceAsync(RunningServer server) => Charts.NumberText(
        (double)(await server.GetAsync("/v1/postures/PRK?recipient=USA"))["dimensions"]["dialogue"]!["mean"]!);

    private static IEnumerable<string> Members(Type draft, string at) => draft.GetProperties().SelectMany(member =>
        (at + char.ToLowerInvariant(member.Name[0]) + member.Name[1..], member.PropertyType) switch
        {
            (var name, { IsGenericType: true } list) when list.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal) =>
                Members(list.GetGenericArguments()[0], $"{name}/0/"),
            (var name, { Namespace: "PostureTracker.Statements" } part) => Members(part, $"{name}/"),
            var (name, _) => [name],
        });

    private static class Charts
    {
        public static string NumberText(double value) => Server.Charts.NumberText.Signed(value);
    }
}
