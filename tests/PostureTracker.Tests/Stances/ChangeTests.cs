using PostureTracker.Stances;

namespace PostureTracker.Tests.Stances;

public class ChangeTests
{
    private const double Close = 1e-9;

    public static TheoryData<string> Cases =>
        [.. Vectors.All.Cases.Where(each => each.Change is not null).Select(each => each.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void Late_revision_and_movement_are_the_published_ones(string name)
    {
        var (vector, published) = (Vectors.Case(name), Vectors.Case(name).Change!);
        var record = Record(vector, published);

        var (model, cells) = (Model(vector), Cells(vector));
        var change = Change.Between(
            record.KnownThen(model, published.Then)?.Mean, record.KnownThenWithLate(model, published.Then)?.Mean,
            cells.LastOrDefault(cell => cell.Day <= published.Then)?.Mean, cells.LastOrDefault()?.Mean);

        ShouldBe(change.Late, published.Late);
        ShouldBe(change.Revision, published.Revision);
        ShouldBe(change.Movement, published.Movement);
        ShouldBe(change.Total, published.Total);
        if (change is { Total: { } total, Late: { } late, Revision: { } revision, Movement: { } movement })
            (late + revision + movement).ShouldBe(total, Close);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_latent_change_is_the_published_one(string name)
    {
        var (vector, published) = (Vectors.Case(name), Vectors.Case(name).LatentChange);

        var latent = LatentChange.Between(Model(vector), Cells(vector), Vectors.Case(name).Change!.Then, vector.AsOf);

        if (published is null)
        {
            latent.ShouldBeNull();
            return;
        }

        latent.ShouldNotBeNull();
        latent.Change.ShouldBe(published.Change, Close);
        latent.Sd.ShouldBe(published.Sd, Close);
        latent.Probability.ShouldBe(published.Probability, Close);
        latent.Informed.ShouldBe(published.Informed, Close);
        latent.UsualMove.ShouldBe(published.UsualMove, Close);
        latent.TooSoon.ShouldBe(published.Informed < Vectors.All.Constants.Informed);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_steps_add_up_to_the_movement(string name)
    {
        var (vector, published) = (Vectors.Case(name), Vectors.Case(name).Change!);
        if (published.Movement is not { } movement)
            return;

        Cells(vector).Where(cell => cell.Day > published.Then).Sum(cell => cell.Mean - cell.Before)
            .ShouldBe(movement, Close);
    }

    [Fact]
    public void Between_a_day_and_itself_nothing_can_have_moved()
    {
        var cells = SomePostings.Weekly(500, -500);

        LatentChange.Between(SomePostings.Human, cells, cells[1].Day, cells[1].Day).ShouldBeNull();
        LatentChange.Between(SomePostings.Human, cells, cells[0].Day.AddDays(-1), cells[1].Day).ShouldBeNull();
    }

    private static StanceModel Model(VectorCase vector) => StanceModel.Of(vector.Kind, vector.Dimension);

    private static Cell[] Cells(VectorCase vector) => SomePostings.Fold(
        Model(vector),
        vector.Postings.Where(posting => posting.Day <= vector.AsOf).Select(posting =>
            SomePostings.Posting(posting.Day, posting.WeightMilli, posting.ValueMilli)));

    /// <summary>The record in which the first view knew some statements otherwise, at position 1, and others not yet.
    /// </summary>
    private static TwoRecords Record(VectorCase vector, VectorChange change)
    {
        var ids = vector.Postings.ToDictionary(posting => posting.Id, _ => Guid.NewGuid());
        var entered = vector.Postings.OrderBy(posting => posting.Day).SelectMany(posting =>
        {
            var now = new TrackPosting(
                2, ids[posting.Id], posting.Day, posting.WeightMilli, posting.ValueMilli, Sign: 1);
            if (change.LateIds.Contains(posting.Id))
                return [now];
            if (!change.ValueMilliAtK1.TryGetValue(posting.Id, out var earlier))
                return [now with { Sequence = 1 }];
            var was = now with { Sequence = 1, Value = earlier };
            return new[] { was, was with { Sequence = 2, Sign = -1 }, now };
        });
        return new([.. entered], KnownAt: 1, change.LateIds.Select(id => ids[id]).ToHashSet());
    }

    private static void ShouldBe(double? actual, double? expected)
    {
        actual.HasValue.ShouldBe(expected.HasValue);
        (actual ?? 0).ShouldBe(expected ?? 0, Close);
    }
}
