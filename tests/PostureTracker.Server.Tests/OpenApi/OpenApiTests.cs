using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.OpenApi;

public sealed class OpenApiTests(PostureServer posture)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string Checked => Path.Combine(Repository.Root, "docs", "openapi.json");

    [Fact]
    public async Task The_document_in_the_repository_is_the_one_served()
    {
        await using var server = await posture.StartAsync();

        var served = (await server.GetAsync("/openapi/v1.json")).Json!;
        if (Environment.GetEnvironmentVariable("POSTURE_ACCEPT") == "1")
            await File.WriteAllTextAsync(Checked, served.ToJsonString(Indented) + "\n");

        JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(Checked)), served).ShouldBeTrue(
            "The API differs from docs/openapi.json. Where that is meant, run this test with POSTURE_ACCEPT=1.");
    }

    [Fact]
    public async Task Every_address_says_what_it_does_and_what_it_answers()
    {
        await using var server = await posture.StartAsync();

        var document = (await server.GetAsync("/openapi/v1.json")).Json!;

        ((string)document["openapi"]!).ShouldStartWith("3.1");
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).ToList();
        operations.Count.ShouldBeGreaterThan(20);
        operations.ShouldAllBe(operation => operation.Value!["summary"] != null);
        operations.ShouldAllBe(operation => operation.Value!["responses"]!.AsObject().Count >= 2);
        operations.ShouldAllBe(operation =>
            operation.Value!["responses"]!["default"]!["content"]!["application/problem+json"] != null);
        var recode = document["paths"]!["/v1/statements/{id}/recodings"]!["post"]!;
        recode["parameters"]!.AsArray().Select(parameter => (string)parameter!["name"]!)
            .ShouldBe(["id", "Idempotency-Key", "If-Match"]);
    }

    [Theory]
    [InlineData("Statement", "speaker", """{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/SpeakerGiven"}]}""")]
    [InlineData("Statement", "signals", """{"type":["null","array"],"items":{"$ref":"#/components/schemas/Signal"}}""")]
    [InlineData("Signal", "value", """{"type":"number","format":"double"}""")]
    [InlineData("StatementAnswer", "recordedAt", """{"type":"string","format":"date-time"}""")]
    [InlineData("PostureAnswer", "dimensions", """
        {"type":"object","additionalProperties":{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/PostureStance"}]}}
        """)]
    public async Task A_member_is_described_as_it_is_written(string shape, string member, string schema)
    {
        await using var server = await posture.StartAsync();

        var shapes = (await server.GetAsync("/openapi/v1.json"))["components"]["schemas"]!;

        JsonNode.DeepEquals(shapes[shape]!["properties"]![member], JsonNode.Parse(schema)).ShouldBeTrue(
            shapes[shape]!["properties"]![member]!.ToJsonString());
        shapes["Basis"]!.ToJsonString().ShouldBe("""{"enum":["word","deed"],"type":"string"}""");
    }

    [Fact]
    public async Task Requests_are_strict_but_need_nothing_and_answers_may_come_to_have_more()
    {
        await using var server = await posture.StartAsync();

        var shapes = (await server.GetAsync("/openapi/v1.json"))["components"]["schemas"]!.AsObject();

        foreach (var request in new[] { "StatementDraft", "SignalDraft", "DescribeActor", "CorrectionRequest" })
        {
            shapes[request]!["required"].ShouldBeNull(request);
            ((bool)shapes[request]!["additionalProperties"]!).ShouldBeFalse(request);
        }
        foreach (var answer in new[] { "WrittenAnswer", "Statement", "ActorAnswer", "Problem", "BoardStance" })
        {
            shapes[answer]!["required"]!.AsArray().Count.ShouldBeGreaterThan(4, answer);
            shapes[answer]!["additionalProperties"].ShouldBeNull(answer);
        }
    }

    [Fact]
    public async Task Every_parameter_of_a_closed_form_says_so_to_programs()
    {
        await using var server = await posture.StartAsync();
        string[] open = ["collection", "speaker", "form", "source", "q"];

        var document = (await server.GetAsync("/openapi/v1.json")).Json!;

        var vague = from path in document["paths"]!.AsObject()
                    from operation in path.Value!.AsObject()
                    from parameter in operation.Value!["parameters"]?.AsArray() ?? []
                    let schema = parameter["schema"]!
                    where (string)schema["type"]! == "string"
                        && schema["pattern"] is null && schema["format"] is null && schema["enum"] is null
                    select (string)parameter["name"]!;
        vague.Except(open).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_to_read_needs_nothing_from_elsewhere()
    {
        await using var server = await posture.StartAsync();

        using var page = await server.Http.GetAsync("/docs");
        var html = await page.Content.ReadAsStringAsync();
        using var style = await server.Http.GetAsync("/docs.css");

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        style.StatusCode.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("/v1/statements/{id}/recodings");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("http://");
        html.ShouldNotContain("https://");
    }
}
