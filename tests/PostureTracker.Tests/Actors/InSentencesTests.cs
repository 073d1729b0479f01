using PostureTracker.Actors;

namespace PostureTracker.Tests.Actors;

public sealed class InSentencesTests
{
    [Theory]
    [InlineData("United States", "the United States")]
    [InlineData("Group of Seven", "the Group of Seven")]
    [InlineData("North Atlantic Treaty Organization", "the North Atlantic Treaty Organization")]
    [InlineData("Philippines", "the Philippines")]
    [InlineData("Solomon Islands", "the Solomon Islands")]
    [InlineData("North Korea", "North Korea")]
    [InlineData("Japan", "Japan")]
    [InlineData("BRICS", "BRICS")]
    [InlineData("Union", "Union")]
    public void A_sentence_gives_a_name_its_article(string name, string within) => InSentences.Of(name).ShouldBe(within);
}
