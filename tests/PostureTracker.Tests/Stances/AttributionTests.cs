using FsCheck;
using FsCheck.Fluent;
using PostureTracker.Stances;
using static PostureTracker.Tests.Stances.SomePostings;

namespace PostureTracker.Tests.Stances;

public class AttributionTests
{
    private const double Close = 1e-9;

    public static TheoryData<string> Cases => [.. Vectors.All.Cases.Select(each => each.Name)];

    private static readonly Gen<Posting> _posting =
        from day in Gen.Choose(0, 300)
        from weight in Gen.Choose(1, 1000)
        from value in Gen.Elements(-1000, -700, 0, 300, 1000)
        select Posting(NewYear.AddDays(day), weight, value);

    [Theory, MemberData(nameof(Cases))]
    public void Shares_and_pulls_are_the_published_ones(string name)
    {
        var (published, vector) = (Vectors.Case(name).Attribution, Vectors.Case(name));
        var said = vector.Postings.Where(posting => posting.Day <= vector.AsOf).ToDictionary(posting => posting.Id);
        var attribution = Of(vector);

        published.Select(one => one.Id).ShouldBe(said.Keys, ignoreOrder: true);
        foreach (var expected in published)
        {
            var posting = said[expected.Id];
            var (share, pull) = attribution.Of(posting.Day, posting.WeightMilli, posting.ValueMilli);
            share.ShouldBe(expected.Share, Close);
            pull.ShouldBe(expected.Pull, Close);
        }

        published.Sum(one => one.Pull).ShouldBe(vector.Stance.Mean ?? 0, Close);
        (published.Sum(one => one.Share) + attribution.Prior).ShouldBe(1, Close);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_stance_without_a_statement_is_the_published_one(string name)
    {
        var vector = Vectors.Case(name);
        if (vector.Without is not { } published)
        {
            vector.Postings.Count(posting => posting.Day <= vector.AsOf).ShouldBe(0);
            return;
        }

        var posting = vector.Postings.Single(one => one.Id == published.Id);
        var without = Of(vector).Without(posting.Day, posting.WeightMilli, posting.ValueMilli);

        without.HasValue.ShouldBe(published.Mean.HasValue);
        (without ?? 0).ShouldBe(published.Mean ?? 0, Close);
    }

    [Fact]
    public void The_stance_without_a_statement_is_what_a_fold_without_it_gives() => Prop.ForAll(
        _posting.NonEmptyListOf().ToArbitrary(),
        Gen.Elements(Human, Machine).ToArbitrary(),
        (said, model) =>
        {
            var attribution = new Attribution(model, Fold(model, said));
            return said.Index().All(one =>
            {
                var without = attribution.Without(one.Item.Day, one.Item.Weight, one.Item.Value);
                var folded = Fold(model, said.Where((_, index) => index != one.Index)).LastOrDefault()?.Mean;
                return folded is null ? without is null : Math.Abs(without!.Value - folded.Value) < Close;
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_emptied_of_its_only_statement_is_not_taken_for_forgotten()
    {
        Posting[] said = [Said(0, 0), Said(150, 0), Said(180, 1000)];

        new Attribution(Human, Fold(Human, said)).Without(said[1].Day, 1000, 0)!.Value
            .ShouldBe(Fold(Human, [said[0], said[2]])[^1].Mean, Close);

        static Posting Said(int day, int value) => Posting(NewYear.AddDays(day), 1000, value);
    }

    [Fact]
    public void The_same_said_again_and_again_can_be_left_out_too()
    {
        Posting[] said = [.. Enumerable.Range(0, 60).Select(week => Posting(NewYear.AddDays(7 * week), 1000, 500)),
            Posting(NewYear.AddDays(425), 1000, -500)];
        var attribution = new Attribution(Human, Fold(Human, said));

        foreach (var one in said)
            attribution.Without(one.Day, 1000, one.Value)!.Value
                .ShouldBe(Fold(Human, said.Where(other => other != one))[^1].Mean, Close);
    }

    [Fact]
    public void A_long_track_is_refolded_only_until_the_difference_is_forgotten()
    {
        var random = new System.Random(17);
        Posting[] said = [.. Enumerable.Range(0, 3000).Select(day => Posting(
            NewYear.AddDays(day), random.Next(100, 1001), random.Next(-1000, 1001)))];
        var attribution = new Attribution(Human, Fold(Human, said));

        foreach (var index in Enumerable.Range(0, 30).Select(_ => random.Next(said.Length)))
        {
            var without = attribution.Without(said[index].Day, said[index].Weight, said[index].Value);
            without!.Value.ShouldBe(Fold(Human, said.Where((_, at) => at != index))[^1].Mean, Close);
        }
    }

    private static Attribution Of(VectorCase vector)
    {
        var model = StanceModel.Of(vector.Kind, vector.Dimension);
        return new(model, Fold(model, vector.Postings.Where(posting => posting.Day <= vector.AsOf)
            .Select(posting => Posting(posting.Day, posting.WeightMilli, posting.ValueMilli))));
    }
}
