namespace PostureTracker.Tests;

public class IdentityTests
{
    // The expected ids are Python's: uuid.uuid5(uuid.NAMESPACE_URL, name).
    [Theory]
    [InlineData("https://example.org/", "527dda32-a0de-5105-a042-cb475b5f7d11")]
    [InlineData("posturetracker:desk:최선희", "c3da5e22-0ec5-5091-8de4-8f737ca90be9")]
    [InlineData("", "1b4db7eb-4057-5ddf-91e0-36dec72071f5")]
    public void An_id_is_the_UUIDv5_of_its_name_in_the_URL_namespace(string name, string id) =>
        Identity.Of(name).ShouldBe(Guid.Parse(id));

    [Fact]
    public void A_statement_takes_its_id_from_its_collection_and_external_id() =>
        Identity.Statement("desk", "S01").ShouldBe(Guid.Parse("6c46e677-845c-59b1-8356-1e85790d4f8c"));

    [Fact]
    public void An_actor_takes_its_id_from_its_code() =>
        Identity.Actor(new("PRK")).ShouldBe(Guid.Parse("b88b38b1-dd5d-5821-ac42-c296ef85cec7"));

    [Fact]
    public void A_collection_takes_its_id_from_its_name() =>
        Identity.Collection("gdelt").ShouldBe(Guid.Parse("ab59953d-b4b2-5e52-b763-3972870a1b86"));
}
