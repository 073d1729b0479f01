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
        var recode = document["paths"]!["/v1/statements/{id}/recodings"]!["post"]!;
        recode["parameters"]!.AsArray().Select(parameter => (string)parameter!["name"]!)
            .ShouldBe(["id", "Idempotency-Key", "If-Match"]);
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
