using FsCheck;
using FsCheck.Fluent;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Stances;
using static PostureTracker.Tests.Stances.SomePostings;

namespace PostureTracker.Tests.Stances;

// On failure FsCheck prints the smallest counterexample it finds and the seed to replay it.
public class LawTests
{
    private static readonly Gen<Posting> _posting =
        from day in Gen.Choose(0, 40)
        from weight in Gen.Choose(1, 1000)
        from value in Gen.Choose(-1000, 1000)
        from basis in Gen.Elements(Basis.Word, Basis.Deed)
        select Posting(NewYear.AddDays(day), weight, value, basis);

    private static readonly Gen<EntrySignal> _signal =
        from actor in Gen.Elements(Prk, Chn)
        from towards in Gen.Elements<ActorCode?>(null, Usa)
        from dimension in Gen.Elements(Enum.GetValues<Dimension>())
        from value in Gen.Choose(-1000000, 1000000)
        from confidence in Gen.Choose(1, 1000000)
        select Signal(towards, value / 1000000m, confidence / 1000000m, actor, dimension);

    private static readonly Gen<BookEntry> _entry =
        from authority in Gen.Choose(1, 1000)
        from echo in Gen.Elements(true, false)
        from day in Gen.Choose(0, 3)
        from signals in _signal.NonEmptyListOf()
        select Entry(authority / 1000m, echo, NewYear.AddDays(day), Basis.Word,
            [.. signals.DistinctBy(signal => (signal.Actor, signal.Recipient, signal.Dimension))]);

    private static readonly Arbitrary<Posting[]> _postings = _posting.ArrayOf().ToArbitrary();

    [Fact]
    public void The_order_of_arrival_does_not_matter() => Prop.ForAll(
        _postings,
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        (postings, seed) =>
        {
            var shuffled = postings.ToArray();
            new System.Random(seed).Shuffle(shuffled);
            return Fold(Human, shuffled).SequenceEqual(Fold(Human, postings));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_batching_does_not_matter() => Prop.ForAll(
        _postings,
        Gen.Choose(1, 7).ToArbitrary(),
        (postings, size) =>
        {
            SortedDictionary<DateOnly, CellSum> stored = [];
            foreach (var (day, sum) in postings.Chunk(size).SelectMany(Sums))
                stored[day] = stored.GetValueOrDefault(day) + sum;

            return Fold(Human, null, stored).SequenceEqual(Fold(Human, postings));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_on_from_a_stored_cell_equals_folding_from_the_start() => Prop.ForAll(
        _postings,
        Gen.Choose(0, 40).ToArbitrary(),
        (postings, days) =>
        {
            var whole = Fold(Human, postings);
            var stored = whole.LastOrDefault(cell => cell.Day < NewYear.AddDays(days));
            var rest = Sums(postings).Where(sum => sum.Key >= NewYear.AddDays(days));
            return Fold(Human, stored, rest).SequenceEqual(whole.Where(cell => cell.Day >= NewYear.AddDays(days)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_and_deeds_add_up_to_both() => Prop.ForAll(_postings, postings =>
    {
        var (words, deeds) = (Sums(Of(Basis.Word)), Sums(Of(Basis.Deed)));
        return Sums(postings).All(both =>
            words.GetValueOrDefault(both.Key) + deeds.GetValueOrDefault(both.Key) == both.Value);

        IEnumerable<Posting> Of(Basis basis) => postings.Where(posting => posting.Basis == basis);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_statement_corrected_and_then_retracted_was_never_said() => Prop.ForAll(
        _entry.ToArbitrary(),
        _entry.ToArbitrary(),
        (before, after) =>
            Balance(Books.Enter(null, before), Books.Enter(before, after), Books.Enter(after, null)).Length == 0)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Only_the_last_version_of_a_statement_counts() => Prop.ForAll(
        _entry.ToArbitrary(),
        _entry.ToArbitrary(),
        (before, after) =>
            Balance(Books.Enter(null, before), Books.Enter(before, after))
                .ToHashSet().SetEquals(Balance(Books.Enter(null, after))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_statement_is_posted_once_in_each_track_it_touches() => Prop.ForAll(
        _entry.ToArbitrary(),
        entry => Books.Postings(entry, +1) is var postings
            && postings.Select(posting => posting.Track).Distinct().Count() == postings.Count
            && postings.All(posting => posting is { Weight: >= 1 and <= 1000, Value: >= -1000 and <= 1000 }))
        .QuickCheckThrowOnFailure();

    private static (Track, DateOnly, CellSum)[] Balance(params IEnumerable<Posting>[] entered) =>
    [
        .. from posting in entered.SelectMany(postings => postings)
           group CellSum.Of(posting) by (posting.Track, posting.Day) into sums
           let sum = sums.Aggregate((a, b) => a + b)
           where sum != default
           select (sums.Key.Track, sums.Key.Day, sum),
    ];
}
