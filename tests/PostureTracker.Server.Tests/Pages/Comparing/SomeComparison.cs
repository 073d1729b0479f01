using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Pages.Comparing;
using PostureTracker.Stances;

namespace PostureTracker.Server.Tests.Pages.Comparing;

/// <summary>Actors to compare.</summary>
internal static class SomeComparison
{
    public static DateOnly From { get; } = new(2021, 1, 1);

    public static DateOnly AsOf { get; } = new(2021, 6, 25);

    public static StanceModel Model { get; } = StanceModel.Of(CollectionKind.Human, Dimension.Dialogue);

    public static Compared Of(params ComparedActor[] actors) => new(AsOf, 26, 26, From, Model, actors, []);

    /// <summary>An actor that said something on some days, each −1000..1000.</summary>
    public static ComparedActor Actor(string code, params (DateOnly On, int Value)[] said) => Since(From, code, said);

    /// <summary>The same in a window of another first day.</summary>
    public static ComparedActor Since(DateOnly from, string code, params (DateOnly On, int Value)[] said)
    {
        Cell[] cells = [.. StanceFold.Run(Model, null, said.Select(one => (one.On, new CellSum(1000, 1000L * one.Value, 1))))];
        return new(
            new ActorCode(code), code, StanceFold.At(Model, cells.LastOrDefault(), AsOf),
            cells.LastOrDefault(cell => cell.Day <= from), [.. cells.Where(cell => cell.Day > from)]);
    }
}
