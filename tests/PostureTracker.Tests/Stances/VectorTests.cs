using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Stances;

namespace PostureTracker.Tests.Stances;

public class VectorTests
{
    private const double Close = 1e-9;

    public static TheoryData<string> Cases => [.. Vectors.All.Cases.Select(each => each.Name)];

    public static TheoryData<int> BookIndexes => [.. Enumerable.Range(0, Vectors.All.Books.Count)];

    [Fact]
    public void The_constants_are_the_published_ones()
    {
        var published = Vectors.All.Constants;

        StanceModel.PriorSd.ShouldBe(published.PriorSd);
        Levels.Cuts.ShouldBe(published.Cuts);
        Levels.Hysteresis.ShouldBe(published.Hysteresis);
        StanceModel.SurpriseZ.ShouldBe(published.SurpriseZ);
        StanceModel.TurnZ.ShouldBe(published.TurnZ);
        StanceModel.TurnWeight.ShouldBe(published.TurnWeightMilli);
        StanceModel.Confirmed.ShouldBe(published.Confirmed);
        StanceModel.Informed.ShouldBe(published.Informed);
        StanceModel.Stale.ShouldBe(published.Stale);
    }

    [Fact]
    public void Every_kind_and_dimension_has_the_published_constants()
    {
        var published = Vectors.All.Constants;
        Dimensions.All.ToDictionary(scale => scale.Dimension, scale => (double)scale.HalfLifeDays)
            .ShouldBe(published.HalfLifeDays, ignoreOrder: true);
        published.Kinds.Keys.ShouldBe(Enum.GetValues<CollectionKind>(), ignoreOrder: true);

        foreach (var (kind, constants) in published.Kinds)
        {
            foreach (var (dimension, halfLife) in published.HalfLifeDays)
            {
                var model = StanceModel.Of(kind, dimension);
                (model.SignalSd, model.DayCap, model.Turns)
                    .ShouldBe((constants.SignalSd, constants.DayCap, constants.Turns));
                (model.DriftPerDay * halfLife).ShouldBe(StanceModel.PriorVariance / 2, Close);
            }
        }
    }

    [Theory, MemberData(nameof(BookIndexes))]
    public void The_books_hold_the_published_postings(int index)
    {
        var book = Vectors.All.Books[index];
        var entry = SomePostings.Entry(
            authority: book.Authority,
            echo: book.Echo,
            signals: [.. book.Signals.Select(signal => new EntrySignal(
                signal.Actor, signal.Recipient, signal.Dimension, signal.Value, signal.Confidence))]);

        Books.Postings(entry, +1).ShouldBe(
            book.Postings.Select(posting => new Posting(
                new Track(entry.Collection, posting.Actor, posting.Recipient, posting.Dimension),
                entry.Day, posting.WeightMilli, posting.ValueMilli, entry.Basis, +1)),
            ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_stance_is_the_published_one(string name)
    {
        var (published, asOf) = (Vectors.Case(name).Stance, Vectors.Case(name).AsOf);
        var stance = StanceFold.At(Model(name), Cells(name).LastOrDefault(cell => cell.Day <= asOf), asOf);

        if (published.Mean is null)
        {
            stance.ShouldBeNull();
            return;
        }

        stance.ShouldNotBeNull();
        stance.Mean.ShouldBe(published.Mean.Value, Close);
        stance.Sd.ShouldBe(published.Sd, Close);
        stance.Low.ShouldBe(published.Low!.Value, Close);
        stance.High.ShouldBe(published.High!.Value, Close);
        (published.Level, published.Stale, published.Last, published.Days, published.Signals)
            .ShouldBe((stance.Level, stance.Stale, stance.LastOn, stance.Days, stance.Signals));
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_shifts_are_the_published_ones(string name)
    {
        var published = Vectors.Case(name).Shifts;
        var shifts = Shift.Among(Cells(name), Vectors.Case(name).AsOf);

        shifts.Select(Facts).ShouldBe(published.Select(shift => (
            shift.Day, shift.FromLevel, shift.ToLevel, shift.Crossed, shift.Surprise, shift.Turn, shift.ConfirmedOn)));
        foreach (var (shift, expected) in shifts.Zip(published))
        {
            shift.Before.ShouldBe(expected.Before, Close);
            shift.After.ShouldBe(expected.After, Close);
            shift.Z.ShouldBe(expected.Z, Close);
            shift.Confidence.HasValue.ShouldBe(expected.Confidence.HasValue);
            (shift.Confidence ?? 0).ShouldBe(expected.Confidence ?? 0, Close);
        }
    }

    private static (DateOnly, int, int, bool, bool, bool, DateOnly?) Facts(Shift shift) => (
        shift.On, shift.FromLevel, shift.ToLevel, shift.Crossed, shift.Surprise, shift.Turn, shift.ConfirmedOn);

    private static StanceModel Model(string name) =>
        StanceModel.Of(Vectors.Case(name).Kind, Vectors.Case(name).Dimension);

    private static Cell[] Cells(string name) => SomePostings.Fold(
        Model(name),
        Vectors.Case(name).Postings.Select(posting =>
            SomePostings.Posting(posting.Day, posting.WeightMilli, posting.ValueMilli)));
}
