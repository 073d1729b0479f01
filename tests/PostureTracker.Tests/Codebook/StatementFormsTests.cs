using PostureTracker.Codebook;

namespace PostureTracker.Tests.Codebook;

public class StatementFormsTests
{
    [Fact]
    public void Every_form_is_found_by_a_key_of_its_own()
    {
        StatementForms.All.Count.ShouldBe(30);
        StatementForms.All.ShouldAllBe(form => StatementForms.Find(form.Key) == form);
    }

    [Fact]
    public void A_form_says_how_much_it_binds_and_who_speaks() =>
        StatementForms.Find("minister-statement").ShouldBe(new StatementForm("minister-statement", 0.85m, Voice.Person,
            Basis.Word, "statement of the responsible minister in person"));

    [Fact]
    public void What_is_done_is_a_deed() =>
        StatementForms.All.Where(form => form.Basis == Basis.Deed).Select(form => form.Key)
            .ShouldBe(["law-or-resolution", "signed-agreement", "act", "machine-coded-act"], ignoreOrder: true);

    [Fact]
    public void Only_the_reading_of_an_outsider_binds_nobody()
    {
        StatementForms.All.ShouldAllBe(form => form.Authority >= 0 && form.Authority <= 1);
        StatementForms.All.Where(form => form.Authority == 0).Select(form => form.Key).ShouldBe(["outside-analysis"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Leader-Speech")]
    public void Other_keys_are_no_form(string? key) => StatementForms.Find(key).ShouldBeNull();
}
