using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Stances;

namespace PostureTracker.Tests.Stances;

internal static class SomePostings
{
    public static readonly ActorCode Prk = new("PRK");
    public static readonly ActorCode Usa = new("USA");
    public static readonly ActorCode Chn = new("CHN");
    public static readonly DateOnly NewYear = new(2021, 1, 1);
    public static readonly StanceModel Human = StanceModel.Of(CollectionKind.Human, Dimension.Dialogue);
    public static readonly StanceModel Machine = StanceModel.Of(CollectionKind.Machine, Dimension.Dialogue);

    public static BookEntry Entry(
        decimal authority = 1, bool echo = false, DateOnly? day = null, Basis basis = Basis.Word,
        params EntrySignal[] signals) =>
        new("desk", Prk, null, day ?? NewYear, basis, authority, echo, signals is [] ? [Signal()] : signals);

    public static EntrySignal Signal(
        ActorCode? towards = null, decimal value = 0.5m, decimal confidence = 1, ActorCode? actor = null,
        Dimension dimension = Dimension.Dialogue) =>
        new(actor ?? Prk, towards, dimension, value, confidence);

    public static Posting Posting(DateOnly day, int weight, int value, Basis basis = Basis.Word) =>
        new(new Track("desk", Prk, null, Dimension.Dialogue), day, weight, value, basis, +1);

    /// <summary>The sums by day of one track's postings.</summary>
    public static SortedDictionary<DateOnly, CellSum> Sums(IEnumerable<Posting> postings)
    {
        SortedDictionary<DateOnly, CellSum> sums = [];
        foreach (var posting in postings)
            sums[posting.Day] = sums.GetValueOrDefault(posting.Day) + CellSum.Of(posting);

        return sums;
    }

    public static Cell[] Fold(StanceModel model, IEnumerable<Posting> postings) => Fold(model, null, Sums(postings));

    public static Cell[] Fold(StanceModel model, Cell? from, IEnumerable<KeyValuePair<DateOnly, CellSum>> sums) =>
        [.. StanceFold.Run(model, from, sums.Select(day => (day.Key, day.Value)))];

    /// <summary>Full-weight statements of these values, one a week.</summary>
    public static Cell[] Weekly(params int[] values) => Fold(
        Human, values.Select((value, week) => Posting(NewYear.AddDays(7 * week), 1000, value)));
}
