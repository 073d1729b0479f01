using PostureTracker.Actors;

namespace PostureTracker.Tests.Actors;

public class RegisterCollectionTests
{
    private static readonly RegisterCollection _kcna = new("kcna-2", "human", "KCNA, hand-coded");

    [Fact]
    public void A_collection_is_registered() =>
        RegisterCollection.Decide(_kcna, null).Events()
            .ShouldBe([new CollectionRegistered("kcna-2", CollectionKind.Human, "KCNA, hand-coded")]);

    [Fact]
    public void Registering_again_alike_changes_nothing()
    {
        var known = new Collection("kcna-2", CollectionKind.Human, "KCNA, hand-coded");

        RegisterCollection.Decide(_kcna, known).ShouldBe(Decision.NothingNew);
        RegisterCollection.Decide(new("gdelt", "machine", null), null).ShouldBe(Decision.NothingNew);
    }

    [Theory]
    [InlineData("desk", "machine", null)]
    [InlineData("gdelt", "machine", "Another GDELT")]
    public void The_name_of_another_collection_is_taken(string name, string kind, string? title) =>
        RegisterCollection.Decide(new(name, kind, title), null).Codes()
            .ShouldBe([("/name", Refusal.AlreadyRegistered)]);

    [Theory]
    [InlineData("actor", "PRK")]
    [InlineData("collection", "desk")]
    public void A_name_by_which_a_statement_would_get_the_id_of_something_else_is_reserved(string name, string code)
    {
        RegisterCollection.Decide(new(name, "human", null), null).Codes().ShouldBe([("/name", Refusal.NameTaken)]);

        Identity.Statement(name, code).ShouldBeOneOf(Identity.Actor(Given.Korea), Identity.Collection("desk"));
    }

    [Theory]
    [InlineData("ab", true)]
    [InlineData("a234567890123456789012345678901234567890", true)]
    [InlineData("a2345678901234567890123456789012345678901", false)]
    [InlineData("a", false)]
    [InlineData("2a", false)]
    [InlineData("-a", false)]
    [InlineData("aB", false)]
    [InlineData("a_b", false)]
    [InlineData("aé", false)]
    public void A_name_is_a_short_word_for_addresses(string name, bool accepted)
    {
        var decision = RegisterCollection.Decide(new(name, "human", null), null);

        (decision is Accepted).ShouldBe(accepted);
        if (!accepted)
            decision.Codes().ShouldBe([("/name", Refusal.Malformed)]);
    }

    [Fact]
    public void All_faults_are_said_at_once() =>
        RegisterCollection.Decide(new(null, null, ""), null).Codes()
            .ShouldBe([("/name", Refusal.Required), ("/kind", Refusal.Required), ("/title", Refusal.Required)]);

    [Fact]
    public void The_desk_is_human_and_the_other_built_in_collections_are_machine_coded() =>
        Collections.BuiltIn.Select(collection => (collection.Name, collection.Kind)).ShouldBe(
        [
            (Collections.Desk, CollectionKind.Human), ("gdelt", CollectionKind.Machine),
            ("icews", CollectionKind.Machine), ("polecat", CollectionKind.Machine),
        ]);
}
