using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages.Logging;

public sealed class ChangingTests(PostureServer posture)
{
    [Fact]
    public async Task A_correction_opened_and_saved_changes_nothing_but_what_was_typed()
    {
        await using var server = await posture.LoadedAsync();
        var id = await IdAsync(server, "S11");
        var before = (await server.GetAsync($"/v1/statements/{id}"))["statement"].AsObject();

        var same = await (await FilledForm.OpenAsync(server, $"/statements/{id}/correct")).With(("reason", "none")).PressAsync("save");
        var form = await FilledForm.OpenAsync(server, $"/statements/{id}/correct");
        var saved = await form.With(("said", "16 Jun 2021"), ("reason", "the day before")).PressAsync("save");

        same.Status.ShouldBe(HttpStatusCode.SeeOther);
        saved.Status.ShouldBe(HttpStatusCode.SeeOther);
        var after = await server.GetAsync($"/v1/statements/{id}");
        ((long)after["version"]!).ShouldBe(3, "the first correction was none");
        before["said"] = "2021-06-16";
        JsonNode.DeepEquals(after["statement"], before).ShouldBeTrue($"{after["statement"]}\n{before}");
    }

    [Fact]
    public async Task Without_its_reason_a_correction_is_refused_at_the_reason()
    {
        await using var server = await posture.LoadedAsync();
        var form = await FilledForm.OpenAsync(server, $"/statements/{await IdAsync(server, "S15")}/correct");

        var refused = await form.With(("speaker/name", "Ri Son-gwon"), ("texts/0/text", "")).PressAsync("save");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Wrong().ShouldBe(["field-reason", "field-texts-0-text"], ignoreOrder: true);
        refused.Values["speaker/name"].ShouldBe("Ri Son-gwon");
    }

    [Fact]
    public async Task A_correction_neither_codes_nor_loses_its_way_where_nothing_is_coded()
    {
        await using var server = await posture.StartAsync();
        var uncoded = Some.Statement("S1");
        uncoded.Remove("signals");
        var id = (string)(await server.PostAsync("/v1/statements", uncoded))["id"]!;
        var form = await FilledForm.OpenAsync(server, $"/statements/{id}/correct");

        var refused = await form.With(("act", "ACT-PARADE"), ("reason", "a parade")).PressAsync("save");

        form.Values.ShouldNotContainKey("signals/0/level");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Wrong().ShouldBe(["field-act"]);
    }

    [Fact]
    public async Task What_was_logged_first_is_coded_later_and_then_recoded()
    {
        await using var server = await posture.StartAsync();
        var uncoded = Some.Statement("S1");
        uncoded.Remove("signals");
        var id = (string)(await server.PostAsync("/v1/statements", uncoded))["id"]!;

        var coded = await (await FilledForm.OpenAsync(server, $"/statements/{id}/code"))
            .With(("signals/0/level", "-0.5"), ("confidence", "0.75")).PressAsync("save");
        var recode = (await FilledForm.OpenAsync(server, $"/statements/{id}/recode"))
            .With(("signals/0/level", ""), ("signals/0/value", "-0.3"), ("reason", "softer"));
        var preview = await recode.PressAsync("preview");
        var recoded = await recode.PressAsync("save");

        coded.Status.ShouldBe(HttpStatusCode.SeeOther);
        preview.Words.ShouldContain("North Korea’s dialogue score towards the United States would rise from");
        recoded.Status.ShouldBe(HttpStatusCode.SeeOther);
        var signal = (await server.GetAsync($"/v1/statements/{id}"))["statement"]["signals"]![0]!;
        ((decimal)signal["value"]!, (decimal)signal["confidence"]!).ShouldBe((-0.3m, 0.75m));
    }

    [Fact]
    public async Task A_verb_that_is_not_the_right_one_says_so_and_leads_to_the_one_that_is()
    {
        await using var server = await posture.LoadedAsync();
        var id = await IdAsync(server, "S15");

        var code = await FilledForm.OpenAsync(server, $"/statements/{id}/code");
        await server.SendAsync(HttpMethod.Post, $"/v1/statements/{id}/retraction", """{"reason":"a hoax"}""", "If-Match: *");
        var retracted = await FilledForm.OpenAsync(server, $"/statements/{id}/recode");
        var missing = await FilledForm.OpenAsync(server, $"/statements/{Guid.NewGuid()}/correct");

        code.Words.ShouldContain("It is coded already.");
        code.Page.ShouldContain($"href=\"/statements/{id}/recode\"");
        retracted.Words.ShouldContain("It is retracted");
        missing.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_correction_that_collides_shows_their_change_against_ours_and_loses_neither()
    {
        await using var server = await posture.LoadedAsync();
        var id = await IdAsync(server, "S15");
        var ours = (await FilledForm.OpenAsync(server, $"/statements/{id}/correct"))
            .With(("said", "22 Jun 2021"), ("note", "ours"), ("reason", "the wrong day"));
        await (await FilledForm.OpenAsync(server, $"/statements/{id}/correct"))
            .With(("said", "21 Jun 2021"), ("sources/1/name", "Yonhap News"), ("reason", "theirs")).PressAsync("save");

        var collided = await ours.PressAsync("save");

        collided.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        collided.Words.ShouldContain("Somebody changed it while you typed");
        collided.Words.ShouldContain("Said on 2021-06-23 2021-06-21 22 Jun 2021 yours Take theirs");
        collided.Words.ShouldContain("Source 2, name Yonhap Yonhap News unchanged theirs");
        Regex.Count(collided.Page, "<th scope=\"row\">").ShouldBe(3 + 3, "three fields, and three dimensions");
        collided.Values["note"].ShouldBe("ours");
        collided.Values["reason"].ShouldBe("the wrong day");
        collided.Values["sources/1/name"].ShouldBe("Yonhap News", "what only they changed is taken over");
        var taken = await collided.PressAsync("theirs/said");
        taken.Values["said"].ShouldBe("2021-06-21");
        (await collided.PressAsync("save")).Status.ShouldBe(HttpStatusCode.SeeOther, "ours on top of theirs");
        var now = (await server.GetAsync($"/v1/statements/{id}"))["statement"];
        ((string)now["said"]!, (string)now["sources"]![1]!["name"]!, (string)now["note"]!).ShouldBe(("2021-06-22", "Yonhap News", "ours"));
    }

    [Fact]
    public async Task A_first_coding_that_comes_second_becomes_a_recoding()
    {
        await using var server = await posture.StartAsync();
        var uncoded = Some.Statement("S1");
        uncoded.Remove("signals");
        var id = (string)(await server.PostAsync("/v1/statements", uncoded))["id"]!;
        var ours = (await FilledForm.OpenAsync(server, $"/statements/{id}/code")).With(("signals/0/level", "-1"));
        await (await FilledForm.OpenAsync(server, $"/statements/{id}/code")).With(("signals/0/level", "0.5")).PressAsync("save");

        var collided = await ours.PressAsync("save");
        var saved = await collided.With(("reason", "it is a refusal")).PressAsync("save");

        collided.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        collided.Action.ShouldBe($"/statements/{id}/recode");
        collided.Words.ShouldContain("Dialogue, value — Open, +0.50 Refusing, −1.00 yours Take theirs");
        saved.Status.ShouldBe(HttpStatusCode.SeeOther);
        ((decimal)(await server.GetAsync($"/v1/statements/{id}"))["statement"]["signals"]![0]!["value"]!).ShouldBe(-1m);
    }

    [Fact]
    public async Task The_same_correction_sent_twice_is_one()
    {
        await using var server = await posture.LoadedAsync();
        var id = await IdAsync(server, "S15");
        var form = (await FilledForm.OpenAsync(server, $"/statements/{id}/correct")).With(("note", "ours"), ("reason", "why"));

        var both = await Task.WhenAll(form.PressAsync("save"), form.PressAsync("save"));

        both.ShouldAllBe(one => one.Status == HttpStatusCode.SeeOther);
        ((long)(await server.GetAsync($"/v1/statements/{id}"))["version"]!).ShouldBe(2);
    }

    internal static async Task<string> IdAsync(RunningServer server, string externalId) =>
        await Task.FromResult($"{Identity.Statement("desk", externalId)}");
}
