using System.Net;

namespace PostureTracker.Server.Tests.Http;

public sealed class MalformedTests(PostureServer posture)
{
    [Theory]
    [InlineData("{\"actor\": \"PRK\"", "", "malformed-json")]
    [InlineData("{\"actor\": 5}", "/actor", "malformed-json")]
    [InlineData("{\"actor\": \"PRK\", \"actor\": \"USA\"}", "/actor", "malformed-json")]
    [InlineData("{\"actr\": \"PRK\"}", "/actr", "malformed-json")]
    [InlineData("{\"signals\": [{\"value\": \"high\"}]}", "/signals/0/value", "malformed-json")]
    [InlineData("{\"signals\": [{\"value\": 1e400}]}", "/signals/0/value", "malformed-json")]
    [InlineData("{\"texts\": [{\"text\": \"\\ud800\"}]}", "/texts/0/text", "malformed-json")]
    [InlineData("[]", "", "malformed-json")]
    [InlineData("null", "", "malformed-json")]
    [InlineData("", "", "malformed-json")]
    public async Task Malformed_json_is_a_400_that_says_where(string json, string pointer, string code)
    {
        await using var server = await posture.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "/v1/statements", json);

        reply.Status.ShouldBe(HttpStatusCode.BadRequest);
        reply.Faults.ShouldBe([(pointer, code)]);
    }

    [Fact]
    public async Task A_body_of_two_megabytes_is_too_large()
    {
        await using var server = await posture.StartAsync();

        var reply = await server.SendAsync(
            HttpMethod.Post, "/v1/statements", $"{{\"note\": \"{new string('x', 2_000_000)}\"}}");

        reply.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        reply.Faults.ShouldBe([("", "too-large")]);
    }

    [Fact]
    public async Task Only_json_is_read()
    {
        await using var server = await posture.StartAsync();

        using var response = await server.Http.PostAsync("/v1/statements", new StringContent("actor=PRK"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/v1/postures?asof=2021-06-25", 400, "?asof")]
    [InlineData("/v1/postures?asOf=2021-06-31", 400, "?asOf")]
    [InlineData("/v1/postures?asOf=2999-01-01", 422, "?asOf")]
    [InlineData("/v1/postures?asOf=2021-01-01&asOf=2021-01-02", 400, "?asOf")]
    [InlineData("/v1/postures?knownAt=yesterday", 400, "?knownAt")]
    [InlineData("/v1/postures?knownAt=seq:-1", 400, "?knownAt")]
    [InlineData("/v1/postures?knownAt=seq:99", 422, "?knownAt")]
    [InlineData("/v1/postures?basis=deeds", 400, "?basis")]
    [InlineData("/v1/postures?dimension=Dialogue", 400, "?dimension")]
    [InlineData("/v1/postures?recipient=XYZ", 422, "?recipient")]
    [InlineData("/v1/postures?actors=PRK,XYZ", 422, "?actors")]
    [InlineData("/v1/postures?collection=nowhere", 422, "?collection")]
    [InlineData("/v1/postures?since=7d", 400, "?since")]
    [InlineData("/v1/postures?since=-%D9%A7d", 400, "?since")]
    [InlineData("/v1/postures/XYZ", 404, "")]
    [InlineData("/v1/postures/PRK/mood/series", 404, "")]
    [InlineData("/v1/nothing", 404, "")]
    public async Task A_question_that_cannot_be_answered_says_why(string path, int status, string pointer)
    {
        await using var server = await posture.StartAsync();

        var reply = await server.GetAsync(path);

        ((int)reply.Status).ShouldBe(status);
        reply.Headers["Content-Type"].ShouldBe("application/problem+json");
        reply.Faults.Select(fault => fault.Pointer).ShouldBe([pointer]);
    }

    [Fact]
    public async Task The_wrong_method_is_a_405_problem()
    {
        await using var server = await posture.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Delete, "/v1/postures", json: null);

        reply.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        reply.Headers["Content-Type"].ShouldBe("application/problem+json");
    }
}
