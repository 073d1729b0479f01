using PostureTracker.Server.Charts;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Tests.Charts;

public sealed class ChartMarkTests
{
    [Fact]
    public void Statements_nobody_gave_are_left_out() =>
        ChartMark.Of(SomeChart.Dialogue().Series, new Dictionary<Guid, StatementAnswer>()).ShouldBeEmpty();

    [Fact]
    public void Marks_that_would_cover_each_other_are_joined()
    {
        var groups = MarkGroup.Of([(1, 0, 0), (2, 10, 0), (3, 11, 0), (4, 12, 30)], group => group.X + 5, nearY: 5);

        groups.Select(group => group.Label("–")).ShouldBe(["1", "2–3", "4"]);
    }
}
