using FsCheck;
using FsCheck.Fluent;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Stances;
using static PostureTracker.Tests.Stances.SomePostings;

namespace PostureTracker.Tests.Stances;

public class TrackChangeTests
{
    private static readonly Track _track = new("desk", Prk, null, Dimension.Dialogue);

    private static readonly Arbitrary<Posting[]> _postings = (
        from day in Gen.Choose(0, 60)
        from weight in Gen.Choose(1, 1000)
        from value in Gen.Elements(-1000, -800, -400, 0, 400, 1000)
        select Posting(NewYear.AddDays(day), weight, value)).ArrayOf().ToArbitrary();

    [Fact]
    public void It_writes_what_a_fold_from_the_start_would_hold() => Prop.ForAll(
        _postings, _postings, (stored, entered) =>
        {
            if (entered is [])
                return true;
            var (before, after) = (Fold(Human, stored), Fold(Human, [.. stored, .. entered]));
            var change = Of(before, entered);
            var written = before.ToDictionary(cell => cell.Day);
            foreach (var day in change.Emptied)
                written.Remove(day);
            foreach (var cell in change.Written)
                written[cell.Day] = cell;
            return written.Values.OrderBy(cell => cell.Day).SequenceEqual(after);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_announces_what_lies_between_the_shifts_before_and_after() => Prop.ForAll(
        _postings, _postings, (stored, entered) =>
        {
            if (entered is [])
                return true;
            var (before, after) = (Fold(Human, stored), Fold(Human, [.. stored, .. entered]));
            var change = Of(before, entered);
            var earlier = change.EarlierCrossing is { } day ? before.Single(cell => cell.Day == day) : null;
            return change.Shifts(earlier, DateOnly.MaxValue).SequenceEqual(ShiftChange.Between(
                Shift.Among(before, DateOnly.MaxValue), Shift.Among(after, DateOnly.MaxValue)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_day_confirms_a_crossing_from_before_the_last()
    {
        Posting[] said =
            [Posting(NewYear, 1000, 0), Posting(NewYear.AddDays(30), 500, -800), Posting(NewYear.AddDays(40), 20, -300)];
        var stored = Fold(Human, said);
        var change = Of(stored, [Posting(NewYear.AddDays(50), 1000, -700)]);

        change.EarlierCrossing.ShouldBe(NewYear.AddDays(30));
        var confirmed = change.Shifts(stored[1], DateOnly.MaxValue)
            .ShouldHaveSingleItem();
        (confirmed.Mark, confirmed.Appears, confirmed.Shift.On, confirmed.Shift.ConfirmedOn)
            .ShouldBe((ShiftMark.Confirmed, true, NewYear.AddDays(30), NewYear.AddDays(50)));
    }

    [Fact]
    public void A_retraction_undoes_what_the_statement_announced() => Prop.ForAll(
        _postings, _postings, (stored, entered) =>
        {
            if (entered is [])
                return true;
            var whole = Fold(Human, [.. stored, .. entered]);
            var said = Of(Fold(Human, stored), entered);
            var retracted = Of(whole, [.. entered.Select(posting => posting with { Sign = -1 })]);
            return retracted.After.SequenceEqual(said.Before);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_crossing_on_the_same_day_is_one_withdrawn_and_one_crossed()
    {
        var was = Crossing(2, 1, confirmed: true);

        ShiftChange.Between([was], [Crossing(2, 0, confirmed: true)])
            .Select(change => (change.Mark, change.Appears, change.Shift.ToLevel))
            .ShouldBe([(ShiftMark.Crossed, false, 1), (ShiftMark.Crossed, true, 0), (ShiftMark.Confirmed, true, 0)]);
    }

    [Fact]
    public void A_crossing_that_is_no_longer_confirmed_loses_that_alone()
    {
        ShiftChange.Between([Crossing(2, 1, confirmed: true)], [Crossing(2, 1, confirmed: false)])
            .Select(change => (change.Mark, change.Appears)).ShouldBe([(ShiftMark.Confirmed, false)]);
    }

    [Fact]
    public void A_shift_that_only_reads_a_little_otherwise_is_no_news()
    {
        var was = Crossing(2, 1, confirmed: true);

        ShiftChange.Between([was], [was with { After = -0.31, Confidence = 0.84 }]).ShouldBeEmpty();
    }

    private static TrackChange Of(Cell[] stored, Posting[] entered)
    {
        var sums = Sums(entered);
        var last = stored.LastOrDefault(cell => cell.Day < sums.Keys.First());
        return TrackChange.Of(
            _track, Human, [.. stored.Where(cell => last is null || cell.Day >= last.Day)], sums);
    }

    private static Shift Crossing(int from, int to, bool confirmed) => new(
        NewYear, from, to, 0, -0.3, -1.2, Crossed: true, Surprise: false, Turn: false, 0.8, confirmed ? NewYear : null);
}
