using System.Text.Json;
using System.Text.Json.Nodes;
using PostureTracker.Actors;
using PostureTracker.Statements;

namespace PostureTracker.Tests.Golden;

// One stored example of every event ever released. They are read for as long as there are ledgers: add, never change.
public class GoldenEventTests
{
    private static readonly IReadOnlyList<Type> _types =
    [
        .. StatementEvents, typeof(ActorRegistered), typeof(ActorDescribed), typeof(SpeakerAppointed),
        typeof(SpeakerLeft), typeof(CollectionRegistered),
    ];

    public static TheoryData<string> Names => [.. _types.Select(Stored)];

    private static IEnumerable<Type> StatementEvents => typeof(IStatementEvent).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IStatementEvent)) && !type.IsInterface);

    [Theory, MemberData(nameof(Names))]
    public void An_event_is_written_as_it_was_read(string name)
    {
        var stored = JsonNode.Parse(Golden(name));

        JsonNode.DeepEquals(JsonSerializer.SerializeToNode(Read(name), TypeOf(name), RecordJson.Options), stored)
            .ShouldBeTrue(name);
    }

    [Fact]
    public void Every_event_of_the_registry_is_among_them() => typeof(IActorEvent).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IActorEvent)) && !type.IsInterface).ShouldBeSubsetOf(_types);

    [Fact]
    public void No_example_is_of_an_event_that_is_gone() => typeof(GoldenEventTests).Assembly
        .GetManifestResourceNames().Where(name => name.StartsWith("golden/", StringComparison.Ordinal))
        .ShouldBe(_types.Select(type => $"golden/{Stored(type)}.json"), ignoreOrder: true);

    [Fact]
    public void A_statement_evolves_with_every_event()
    {
        var logged = StatementState.Evolve(null, (StatementLogged)Read("statement_logged"));

        foreach (var happened in StatementEvents.Select(type => (IStatementEvent)Read(Stored(type))))
            StatementState.Evolve(logged, happened).ShouldNotBeNull();
    }

    [Fact]
    public void An_actor_evolves_with_every_event()
    {
        var korea = Actor.BuiltIn(new ActorCode("PRK"));

        foreach (var type in _types.Where(type => type.IsAssignableTo(typeof(IActorEvent))))
            Actor.Evolve(korea, Read(Stored(type))).ShouldNotBeNull();
    }

    private static string Stored(Type type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name);

    private static Type TypeOf(string name) => _types.Single(type => Stored(type) == name);

    private static object Read(string name) =>
        JsonSerializer.Deserialize(Golden(name), TypeOf(name), RecordJson.Options)!;

    private static string Golden(string name)
    {
        using var stream = typeof(GoldenEventTests).Assembly.GetManifestResourceStream($"golden/{name}.json")
            ?? throw new FileNotFoundException($"There is no Golden/{name}.json.");
        return new StreamReader(stream).ReadToEnd();
    }
}
