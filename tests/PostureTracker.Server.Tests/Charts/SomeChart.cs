using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Shifts;
using PostureTracker.Stances;

namespace PostureTracker.Server.Tests.Charts;

/// <summary>North Korea's dialogue in the worked example, folded from its seven signals.</summary>
internal static class SomeChart
{
    public static readonly DateOnly AsOf = new(2021, 6, 25);

    private static readonly (DateOnly On, int Weight, int Value, string Speaker, string Quote)[] _said =
    [
        (new(2019, 10, 6), 712, -700, "Foreign Ministry spokesperson", "no intention to hold such negotiations"),
        (new(2020, 7, 10), 722, -400, "Kim Yo Jong", "pipedream"),
        (new(2021, 1, 9), 850, -500, "Kim Jong Un", "No matter who is in power"),
        (new(2021, 3, 18), 630, -800, "Choe Son Hui", "no contact or dialogue of any kind"),
        (new(2021, 6, 17), 570, -100, "Kim Jong Un", "prepared for both dialogue and confrontation, especially to get "
            + "fully prepared for confrontation"),
        (new(2021, 6, 22), 765, -800, "Kim Yo Jong", "plunge them into a greater disappointment"),
        (new(2021, 6, 23), 808, -1000, "Ri Son Gwon", "not considering even the possibility of any contact"),
    ];

    public static ChartedSeries Dialogue(
        string name = "North Korea", string? speaker = null, string? quote = null, string source = "KCNA")
    {
        Cell[] cells = [.. Cells()];
        var marks = cells.Select((cell, i) => new ChartMark(
            i + 1, cell.Day, speaker ?? _said[i].Speaker, source, quote ?? _said[i].Quote, _said[i].Value / 1000.0,
            cell.Mean, new Guid(i + 1, 0, 0, new byte[8])));
        return new(Series(name, cells), [.. marks], [.. Shift.Among(cells, AsOf).Select(Answer)]);
    }

    public static ChartedSeries Empty() => new(Series("North Korea", []), [], []);

    public static ShiftAnswer Crossing(DateOnly on, DateOnly? confirmedOn) => new(
        new ActorCode("PRK"), null, Dimension.Dialogue, on, "Cool", "Refusing", -0.54, -0.68, -1.02, Crossed: true,
        Surprise: false, Turn: false, Confidence: 0.647, confirmedOn, Statements: []);

    private static IEnumerable<Cell> Cells() => StanceFold.Run(
        StanceModel.Of(CollectionKind.Human, Dimension.Dialogue),
        from: null,
        _said.Select(said => (said.On, new CellSum(said.Weight, (long)said.Weight * said.Value, 1))));

    private static SeriesAnswer Series(string name, Cell[] cells) => new(
        new ActorCode("PRK"), name, null, Dimension.Dialogue, "desk", null, AsOf, "seq:26", 26, StanceModel.Name,
        [.. cells.Select((cell, i) => new SeriesCell(
            cell.Day, cell.Mean, Math.Sqrt(cell.Variance), Levels.Name(Dimension.Dialogue, cell.Level), cell.Gain,
            cell.Z, cell.Turn, 1, [new Guid(i + 1, 0, 0, new byte[8])]))]);

    private static ShiftAnswer Answer(Shift shift) => new(
        new ActorCode("PRK"), null, Dimension.Dialogue, shift.On, Levels.Name(Dimension.Dialogue, shift.FromLevel),
        Levels.Name(Dimension.Dialogue, shift.ToLevel), shift.Before, shift.After, shift.Z, shift.Crossed,
        shift.Surprise, shift.Turn, shift.Confidence, shift.ConfirmedOn, Statements: []);
}
