namespace PostureTracker.Tests;

public class TextRulesTests
{
    private readonly Faults _faults = new();

    [Theory]
    [InlineData("Kim Yo Jong")]
    [InlineData("김여정")]
    [InlineData("Cafe\u0301 d’Orsay \U0001F54A")]
    public void A_plain_name_is_kept_as_given(string name)
    {
        TextRules.Name(_faults, "/name", name).ShouldBe(name);
        _faults.Any.ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0")]
    public void A_name_that_must_be_there_is_missed(string? name)
    {
        TextRules.Name(_faults, "/name", name).ShouldBeNull();
        _faults.Found.ShouldBe([new Fault("/name", Refusal.Required, "Give a name.")]);
    }

    [Fact]
    public void A_name_that_may_be_absent_is_not_missed()
    {
        TextRules.OptionalName(_faults, "/title", null).ShouldBeNull();
        _faults.Any.ShouldBeFalse();
    }

    [Fact]
    public void An_optional_name_is_left_out_rather_than_blank() =>
        CodeOf(TextRules.OptionalName, " ").ShouldBe(Refusal.Required);

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    public void Control_characters_cannot_stand_in_a_name(string name) =>
        CodeOf(TextRules.Name, name).ShouldBe(Refusal.BadText);

    [Theory]
    [MemberData(nameof(HiddenCharacters))]
    public void Characters_that_hide_cannot_stand_in_a_name(int character) =>
        CodeOf(TextRules.Name, "Kim" + char.ConvertFromUtf32(character)).ShouldBe(Refusal.HiddenCharacters);

    [Fact]
    public void Half_a_surrogate_pair_cannot_stand_in_a_name()
    {
        // Built here: a lone surrogate does not survive in an attribute.
        CodeOf(TextRules.Name, "a\uD83D").ShouldBe(Refusal.BadText);
        CodeOf(TextRules.Name, "\uDD4Aa").ShouldBe(Refusal.BadText);
        CodeOf(TextRules.Name, "\uD83D\uD83D\uDD4A").ShouldBe(Refusal.BadText);
    }

    [Fact]
    public void A_name_has_at_most_200_characters_whatever_their_width()
    {
        var doves = string.Concat(Enumerable.Repeat("\U0001F54A", TextRules.LongestName));

        TextRules.Name(_faults, "/name", doves).ShouldBe(doves);
        CodeOf(TextRules.Name, doves + "a").ShouldBe(Refusal.TooLong);
    }

    [Fact]
    public void All_that_is_wrong_with_a_name_is_said_at_once()
    {
        TextRules.Name(_faults, "/aliases/2", new string('a', 201) + "\u200B");

        _faults.Found.Select(fault => (fault.Pointer, fault.Code)).ShouldBe(
            [("/aliases/2", Refusal.TooLong), ("/aliases/2", Refusal.HiddenCharacters)]);
    }

    [Theory]
    [MemberData(nameof(HiddenCharacters))]
    public void Quoted_words_keep_the_characters_that_hide(int character)
    {
        var words = "meet\n" + char.ConvertFromUtf32(character) + "anywhere";

        TextRules.FreeText(_faults, "/texts/0/text", words, TextRules.LongestText).ShouldBe(words);
    }

    [Fact]
    public void Quoted_words_hold_no_zero_and_no_half_characters()
    {
        CodeOf(FreeText, "a\0").ShouldBe(Refusal.BadText);
        CodeOf(FreeText, "a\uDD4A").ShouldBe(Refusal.BadText);
    }

    [Fact]
    public void Quoted_words_are_required_and_end_somewhere()
    {
        CodeOf(FreeText, " ").ShouldBe(Refusal.Required);
        CodeOf(FreeText, new string('a', TextRules.LongestText + 1)).ShouldBe(Refusal.TooLong);
        FreeText(_faults, "/name", new string('a', TextRules.LongestText)).ShouldNotBeNull();
    }

    public static TheoryData<int> HiddenCharacters =>
    [
        0x202A, 0x202E, 0x2066, 0x2069, 0x200E, 0x200F, 0x061C, 0x200B, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0xE0041, 0x3164,
    ];

    private static string? FreeText(Faults faults, string pointer, string? value) =>
        TextRules.FreeText(faults, pointer, value, TextRules.LongestText);

    private static string CodeOf(Func<Faults, string, string?, string?> rule, string value)
    {
        var faults = new Faults();
        rule(faults, "/name", value).ShouldBeNull();
        return faults.Found.ShouldHaveSingleItem().Code;
    }
}
