namespace PostureTracker.Stances;

/// <summary>Whether the stance itself moved between two days, given all that was said up to the second: the backward
/// smoother (Rauch, Tung &amp; Striebel 1965) over the cells between. A reading can jump in a day because we learned where
/// an actor stands, which says little on when it came to stand there.</summary>
/// <param name="Change">The most likely change, −2..+2.</param>
/// <param name="Sd">How unsure that is.</param>
/// <param name="Probability">Of its sign, 0.5..1.</param>
/// <param name="Informed">How much the evidence says about the change at all, 0..1.</param>
/// <param name="UsualMove">80 % of changes over such a time would lie within ± this, were nothing known.</param>
public sealed record LatentChange(double Change, double Sd, double Probability, double Informed, double UsualMove)
{
    /// <summary>Whether the only honest sentence is that it is too soon to tell.</summary>
    public bool TooSoon => Informed < StanceModel.Informed;

    /// <summary>Null where there was no stance at <paramref name="then"/>, or no time between the two.</summary>
    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="cells">The cells of the track, in order of day: at least the last by <paramref name="then"/> and all
    /// after it.</param>
    /// <param name="then">The first day.</param>
    /// <param name="now">The second; nothing after it is looked at.</param>
    public static LatentChange? Between(
        StanceModel model, IReadOnlyList<Cell> cells, DateOnly then, DateOnly now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(now, then);
        return then == now || cells.LastOrDefault(cell => cell.Day <= then) is not { } carried
            ? null
            : Smooth(model, Nodes(model, carried, cells, then, now));
    }

    /// <summary>The two days and the cells between. A day without a cell carries the last mean, and the variance as
    /// silence has grown it.</summary>
    private static List<Node> Nodes(
        StanceModel model, Cell carried, IReadOnlyList<Cell> cells, DateOnly then, DateOnly now)
    {
        List<Node> nodes = [Node.On(model, carried, then)];
        foreach (var cell in cells.Where(cell => cell.Day > then && cell.Day <= now))
        {
            nodes.Add(Node.On(model, cell, cell.Day));
            carried = cell;
        }

        if (carried.Day < now && then < now)
            nodes.Add(Node.On(model, carried, now));
        return nodes;
    }

    private static LatentChange Smooth(StanceModel model, List<Node> nodes)
    {
        var (first, last) = (nodes[0], nodes[^1]);
        var (mean, variance, back, gaps) = (last.Mean, last.Variance, 1.0, 0.0);
        for (var i = nodes.Count - 2; i >= 0; i--)
        {
            var node = nodes[i];
            var gap = node.GapTo(nodes[i + 1], model);
            var j = node.Variance / (node.Variance + gap);
            mean = node.Mean + j * (mean - node.Mean);
            variance = node.Variance + j * j * (variance - Math.Min(StanceModel.PriorVariance, node.Variance + gap));
            back *= j;
            gaps += gap;
        }

        var spread = variance + last.Variance - 2 * last.Variance * back;
        var unread = first.Variance + gaps;
        var later = Math.Min(StanceModel.PriorVariance, unread);
        return Of(
            last.Mean - mean, spread, first.Variance + later - 2 * later * first.Variance / unread);
    }

    private static LatentChange Of(double change, double variance, double unread) => new(
        change,
        Math.Sqrt(variance),
        Normal.Phi(Math.Abs(change) / Math.Sqrt(variance)),
        Math.Clamp(1 - variance / unread, 0, 1),
        StanceModel.IntervalZ * Math.Sqrt(unread));

    private readonly record struct Node(DateOnly Day, double Mean, double Variance, bool Turn)
    {
        public static Node On(StanceModel model, Cell cell, DateOnly day) => new(
            day, cell.Mean, model.Grown(cell.Variance, day.DayNumber - cell.Day.DayNumber), cell.Turn && cell.Day == day);

        /// <summary>How much the stance could have moved before the later one; a turn frees all of it.</summary>
        public double GapTo(Node later, StanceModel model)
        {
            var drift = model.DriftPerDay * (later.Day.DayNumber - Day.DayNumber);
            return later.Turn ? Math.Max(drift, StanceModel.PriorVariance - Variance) : drift;
        }
    }
}
