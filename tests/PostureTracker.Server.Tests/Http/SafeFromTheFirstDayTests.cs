using System.Net;
using Microsoft.Extensions.Configuration;
using PostureTracker.Server.Hosting;

namespace PostureTracker.Server.Tests.Http;

public sealed class SafeFromTheFirstDayTests(PostureServer posture)
{
    [Theory]
    [InlineData("Origin: https://evil.example", "foreign-origin")]
    [InlineData("Origin: null", "foreign-origin")]
    [InlineData("Sec-Fetch-Site: cross-site", "foreign-origin")]
    [InlineData("Host: evil.example", "foreign-host")]
    public async Task Another_sites_page_cannot_write(string header, string code)
    {
        await using var server = await posture.StartAsync();

        var reply = await server.PostAsync("/v1/statements", Some.Statement(), header);

        reply.Status.ShouldBe(HttpStatusCode.Forbidden);
        reply.Faults.ShouldBe([("", code)]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    public async Task Its_own_pages_can_write_though_a_page_without_referrer_names_no_origin(string? named)
    {
        await using var server = await posture.StartAsync();
        var origin = named ?? server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

        var reply = await server.PostAsync(
            "/v1/statements", Some.Statement(), $"Origin: {origin}", "Sec-Fetch-Site: same-origin");

        reply.Status.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://127.0.0.1:5080;http://192.168.1.4:80")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://posture.example:5080")]
    public void It_refuses_to_listen_elsewhere(string urls)
    {
        var configured = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls }).Build();

        Should.Throw<ListenException>(() => Listening.Check(configured)).Message.ShouldContain("access control");
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        await using var server = await posture.StartAsync();

        foreach (var path in new[] { "/v1/postures", "/v1/nothing" })
        {
            var reply = await server.GetAsync(path);
            reply.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
            reply.Headers["X-Frame-Options"].ShouldBe("DENY");
            reply.Headers["Referrer-Policy"].ShouldBe("no-referrer");
            reply.Headers["Content-Security-Policy"].ShouldContain("default-src 'none'");
            reply.Headers.ShouldNotContainKey("Server");
        }
    }
}
