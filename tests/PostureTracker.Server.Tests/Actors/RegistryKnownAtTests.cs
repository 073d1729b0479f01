using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Actors;

public sealed class RegistryKnownAtTests(PostureServer posture)
{
    [Fact]
    public async Task An_actor_is_shown_as_it_was_known()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement());
        var registered = await server.PostAsync("/v1/actors", Group());
        await DescribeAsync(server, """{"name":"The Suppliers"}""", "application/json");

        var now = await server.GetAsync("/v1/actors/NSG");
        var then = await server.GetAsync("/v1/actors/NSG?knownAt=seq:2");
        var earlier = await server.GetAsync("/v1/actors/NSG?knownAt=seq:1");
        var longAgo = await server.GetAsync("/v1/actors/PRK?knownAt=1999-12-31");

        ((string)registered["knownAt"]!).ShouldBe("seq:2");
        Read(now).ShouldBe(("The Suppliers", "seq:3", 3));
        Read(then).ShouldBe(("Nuclear Suppliers Group", "seq:2", 3));
        earlier.Status.ShouldBe(HttpStatusCode.NotFound);
        ((string)longAgo["knownAt"]!).ShouldBe("seq:0");
    }

    [Fact]
    public async Task A_write_to_the_registry_is_read_at_once_and_alike()
    {
        await using var server = await posture.StartAsync();

        var written = await server.PostAsync("/v1/actors", Group());
        var read = await server.SendAsync(HttpMethod.Get, "/v1/actors/NSG?knownAt=seq:1", json: null);

        JsonNode.DeepEquals(read.Json, written.Json).ShouldBeTrue();
    }

    [Fact]
    public async Task The_pages_of_the_list_show_one_moment()
    {
        await using var server = await posture.StartAsync();

        var first = await server.GetAsync("/v1/actors?limit=1");
        await server.PostAsync("/v1/actors", Group());
        var rest = await server.GetAsync($"/v1/actors?limit=1000&cursor={first["next"]}");

        first.Headers["Link"].ShouldContain("rel=\"next\"");
        ((string)rest["knownAt"]!).ShouldBe("seq:0");
        rest["actors"].AsArray().ShouldNotContain(actor => (string)actor!["code"]! == "NSG");
        ((string)rest["actors"][0]!["code"]!).ShouldBe("AFG");
    }

    [Theory]
    [InlineData("/v1/actors/PRK?knownAt=seq:9", 422)]
    [InlineData("/v1/actors?knownAt=seq:9", 422)]
    [InlineData("/v1/actors/PRK?knownAt=then", 400)]
    [InlineData("/v1/actors?knownAt=then", 400)]
    public async Task A_moment_that_is_none_is_refused(string path, int status)
    {
        await using var server = await posture.StartAsync();

        var reply = await server.GetAsync(path);

        ((int)reply.Status).ShouldBe(status);
        reply.Faults.ShouldHaveSingleItem().Pointer.ShouldBe("?knownAt");
    }

    [Fact]
    public async Task An_actor_is_described_anew_by_a_merge_patch_too()
    {
        await using var server = await posture.StartAsync();

        var reply = await DescribeAsync(server, """{"aliases":["DPRK"]}""", "application/merge-patch+json", "PRK");

        reply.Status.ShouldBe(HttpStatusCode.OK);
        reply["aliases"].AsArray().Select(alias => (string)alias!).ShouldBe(["DPRK"]);
    }

    private static (string, string, long) Read(Reply reply) =>
        ((string)reply["name"]!, (string)reply["knownAt"]!, (long)reply["position"]!);

    private static JsonObject Group() => new()
    {
        ["code"] = "NSG",
        ["name"] = "Nuclear Suppliers Group",
        ["kind"] = "organisation",
    };

    private static async Task<Reply> DescribeAsync(RunningServer server, string json, string type, string code = "NSG")
    {
        using var body = new StringContent(json, Encoding.UTF8, type);
        using var response = await server.Http.PatchAsync($"/v1/actors/{code}", body);
        return await Reply.OfAsync(response);
    }
}
