using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Storage;

public sealed class StoredJsonTests(PostureServer posture)
{
    [Fact]
    public async Task Events_are_stored_as_the_record_is_written_everywhere()
    {
        await using var server = await posture.StartAsync();
        await server.PostAsync("/v1/statements", Some.Statement("one"));

        await using var command = server.Source.CreateCommand("select data from posture.mt_events");
        var stored = JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)!;

        ((string)stored["statement"]!["externalId"]!).ShouldBe("one");
        ((string)stored["statement"]!["texts"]![0]!["kind"]!).ShouldBe("official-translation");
        ((string)stored["after"]!["basis"]!).ShouldBe("word");
    }
}
