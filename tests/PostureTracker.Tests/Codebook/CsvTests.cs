using PostureTracker.Codebook;

namespace PostureTracker.Tests.Codebook;

public class CsvTests
{
    [Fact]
    public void Quotes_hold_commas_line_breaks_and_doubled_quotes() =>
        Csv.Rows("a,b\n\"1, 2\",\"x\r\n\"\"y\"\"\"\n").Single().Cells.ShouldBe(["1, 2", "x\r\n\"y\""]);

    [Theory]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\n1,2\n3,4")]
    public void Rows_end_with_their_line_whatever_ends_it(string text) =>
        Csv.Rows(text).Select(row => row["a"] + row["b"]).ShouldBe(["12", "34"]);

    [Fact]
    public void An_empty_cell_is_nothing_and_not_zero()
    {
        var row = Csv.Rows("a,b,c\n,0,\n").Single();

        row.OptionalDecimal("a").ShouldBeNull();
        row.OptionalDecimal("b").ShouldBe(0m);
        row.Optional("c").ShouldBeNull();
        Should.Throw<FormatException>(() => row["c"]);
    }
}
