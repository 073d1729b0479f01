using FsCheck;
using FsCheck.Fluent;
using PostureTracker.Codebook;
using PostureTracker.Server.Http;
using PostureTracker.Server.Pages;
using PostureTracker.Server.Reading;
using PostureTracker.Stances;

namespace PostureTracker.Server.Tests.Pages;

public sealed class ViewTests
{
    private static readonly Gen<DateOnly?> Day = Maybe<DateOnly>(
        from days in Gen.Choose(0, 3_000_000)
        select DateOnly.FromDayNumber(days));

    private static readonly Gen<KnownAt?> Moment = Gen.OneOf(
        Gen.Constant<KnownAt?>(null),
        from position in Gen.Choose(0, int.MaxValue) select new KnownAt(position, null),
        from ticks in Gen.Choose(0, int.MaxValue)
        select new KnownAt(null, new DateTimeOffset(2021, 6, 18, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks * 7L)));

    private static readonly Arbitrary<View> Views = (
        from dimension in Maybe(Gen.Elements(Enum.GetValues<Dimension>()))
        from recipient in Gen.Elements<string?>(null, "any", "USA", "G7")
        from collection in Gen.Elements("desk", "gdelt", "cns-2")
        from basis in Maybe(Gen.Elements(Enum.GetValues<Basis>()))
        from asOf in Day
        from knownAt in Moment
        from since in Gen.OneOf(
            Gen.Constant<Since?>(null), from day in Day select day is null ? default(Since?) : new Since(day, null),
            from days in Gen.Choose(0, 99_999) select (Since?)new Since(null, days))
        from to in Day
        from then in Day
        from thenKnownAt in Moment
        from model in Gen.Elements(null, StanceModel.Name)
        select new View
        {
            Dimension = dimension,
            Recipient = recipient,
            Collection = collection,
            Basis = basis,
            AsOf = asOf,
            KnownAt = knownAt,
            From = since,
            To = to,
            Then = then,
            ThenKnownAt = thenKnownAt,
            Model = model,
        }).ToArbitrary();

    [Fact]
    public void What_an_address_says_is_what_was_put_into_it() => Prop.ForAll(Views, view =>
    {
        var read = Read(view.At("/"));
        return read == view && read.At("/") == view.At("/");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_asked_leaves_the_address_bare_and_the_order_is_always_one()
    {
        new View().At("/actors/PRK").ShouldBe("/actors/PRK");
        Read("/?knownAt=seq:5&asOf=2021-06-25&dimension=dialogue").At("/")
            .ShouldBe("/?dimension=dialogue&asOf=2021-06-25&knownAt=seq:5");
    }

    private static Gen<T?> Maybe<T>(Gen<T> some) where T : struct =>
        Gen.OneOf(Gen.Constant<T?>(null), from value in some select (T?)value);

    private static View Read(string address)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Split('?', 2).ElementAtOrDefault(1));
        var reader = new QueryReader(query.ToDictionary(one => one.Key, one => one.Value.ToString()));
        var view = View.Read(reader);
        reader.Malformed.ShouldBeNull();
        return view;
    }
}
