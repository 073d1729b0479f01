using PostureTracker.Actors;
using PostureTracker.Server.Cli;
using PostureTracker.Server.Demands;
using PostureTracker.Statements;

namespace PostureTracker.Server.Tests.Cli;

public sealed class DemandsTableTests
{
    private static readonly DateOnly _on = new(2021, 6, 17);

    [Theory]
    [InlineData(30)]
    [InlineData(80)]
    [InlineData(160)]
    public void It_fits_the_terminal(int width)
    {
        var demand = Some(DemandStatus.Dropped) with
        {
            Demand = new string('x', 80),
            Text = string.Concat(Enumerable.Repeat("적대시정책 ", 60)),
        };

        Rendered.ShouldFit(new DemandsTable(Answer(demand, Some())), width);
        Rendered.ShouldFit(new DemandsTable(Answer(demand, Some())), width, unicode: false);
    }

    [Fact]
    public void A_demand_says_whether_it_stands_since_when_and_where_it_was_left_out()
    {
        var text = Rendered.Text(new DemandsTable(Answer(Some())));

        text.ShouldContain("as of 25 Jun 2021 · known at seq:26 · desk");
        text.ShouldContain("North Korea → United States");
        Rendered.Lines(new DemandsTable(Answer(Some())))
            .ShouldContain(line => line.StartsWith("  end-hostile-policy") && line.TrimEnd().EndsWith("stands"));
        text.ShouldContain("“roll back hostile policy”");
        text.ShouldContain("made 4 times, 6 Oct 2019 – 18 Mar 2021");
        text.ShouldContain("left out 17 Jun 2021, made in 4 of the 4 statements before");
    }

    [Theory]
    [InlineData(DemandStatus.Dropped, "dropped 17 Jun 2021")]
    [InlineData(DemandStatus.Met, "met 17 Jun 2021")]
    public void A_demand_that_fell_says_how_and_when(DemandStatus status, string words)
    {
        var text = Rendered.Text(new DemandsTable(Answer(Some(status))));

        text.ShouldContain(words);
        text.ShouldNotContain("stands");
    }

    [Fact]
    public void A_demand_only_ever_left_out_was_never_made()
    {
        var demand = Some() with { Times = 0, FirstMadeOn = null, LastMadeOn = null, Standing = false, Text = null };

        var text = Rendered.Text(new DemandsTable(Answer(demand with { Statements = [Step(DemandStatus.Omitted)] })));

        text.ShouldContain("never made");
        text.ShouldNotContain("made 0 times");
    }

    [Fact]
    public void Only_the_latest_omissions_are_spelled_out()
    {
        var omitted = Enumerable.Range(1, 5).Select(i => new OmissionAnswer(Guid.NewGuid(), _on.AddDays(i), i, 9));

        var text = Rendered.Text(new DemandsTable(Answer(Some() with { Omitted = [.. omitted] })));

        text.ShouldContain("left out 2 times before that");
        text.ShouldNotContain("made in 2 of the 9");
        text.ShouldContain("made in 3 of the 9");
    }

    [Fact]
    public void No_demands_say_so() => Rendered.Text(new DemandsTable(Answer())).ShouldContain("No demands");

    [Fact]
    public void A_list_that_goes_on_says_so() =>
        Rendered.Text(new DemandsTable(Answer(Some()) with { Next = "PRK USA x" })).ShouldContain("There are more");

    private static DemandsAnswer Answer(params DemandAnswer[] demands) =>
        new(SomeBoard.AsOf, "seq:26", 26, "desk", demands, Next: null);

    private static DemandAnswer Some(DemandStatus last = DemandStatus.Repeated) => new(
        "end-hostile-policy", new ActorCode("PRK"), new ActorCode("USA"), new(2019, 10, 6), new(2021, 3, 18), 4,
        last == DemandStatus.Repeated, "roll back hostile policy", [new(Guid.NewGuid(), _on, 4, 4)],
        [Step(DemandStatus.Made), Step(last), Step(DemandStatus.Omitted)]);

    private static DemandStepAnswer Step(DemandStatus status) => new(Guid.NewGuid(), _on, status, Text: null);
}
