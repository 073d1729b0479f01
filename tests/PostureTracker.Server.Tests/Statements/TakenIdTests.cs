using System.Net;
using PostureTracker.Actors;
using PostureTracker.Server.Tests.Import;

namespace PostureTracker.Server.Tests.Statements;

public sealed class TakenIdTests(PostureServer posture)
{
    [Fact]
    public async Task The_id_of_an_actors_registry_is_no_id_for_a_statement()
    {
        await using var server = await posture.StartAsync();
        await History.ImportAsync(server, History.Appoint("2021-06-18T12:00:00Z"));
        var statement = Some.Statement();
        statement["id"] = Identity.Actor(new ActorCode("PRK")).ToString();

        var reply = await server.PostAsync("/v1/statements", statement);

        reply.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        reply.Faults.ShouldBe([("/id", Refusal.IdMismatch)]);
    }

    [Fact]
    public async Task An_actor_cannot_be_registered_over_a_statement_that_has_its_id()
    {
        await using var server = await posture.StartAsync();
        var statement = Some.Statement();
        statement["id"] = Identity.Actor(new ActorCode("XAA")).ToString();
        await server.PostAsync("/v1/statements", statement);

        var reply = await server.SendAsync(
            HttpMethod.Post, "/v1/actors", """{"code": "XAA", "name": "Aaland", "kind": "territory"}""");
        var kept = await server.GetAsync($"/v1/statements/{statement["id"]}");

        reply.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        reply.Faults.ShouldBe([("/code", Refusal.IdMismatch)]);
        kept.Status.ShouldBe(HttpStatusCode.OK, kept.Json?.ToJsonString());
    }
}
