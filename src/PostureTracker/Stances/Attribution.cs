namespace PostureTracker.Stances;

/// <summary>Why a stance is where it is, exactly. Given the gains the mean is linear in what was said, so each statement
/// has a share of it and a pull on it; the pulls add up to the mean, and the prior, at 0, keeps the rest of the shares.
/// From the page on the posture model.</summary>
/// <remarks>All shares take one pass over the cells. A stance without one statement is refolded from the cell before it,
/// only until the filter has forgotten the difference: some hundred cells, however long the track.</remarks>
public sealed class Attribution
{
    // Below the first the two filters agree to the last digits; above the second no later turn can tell them apart.
    private const double Forgotten = 1e-13;
    private const double Undisputed = 1e-6;

    private readonly StanceModel _model;
    private readonly IReadOnlyList<Cell> _cells;
    private readonly Dictionary<DateOnly, int> _indexes;
    private readonly double[] _kept;
    private readonly double[] _margins;

    /// <param name="model">The constants of the track's collection and dimension.</param>
    /// <param name="cells">All cells of the track up to <c>asOf</c>, in order of day.</param>
    public Attribution(StanceModel model, IReadOnlyList<Cell> cells)
    {
        (_model, _cells) = (model, cells);
        _indexes = cells.Index().ToDictionary(cell => cell.Item.Day, cell => cell.Index);
        (_kept, _margins) = (new double[cells.Count], new double[cells.Count]);
        var (kept, margin) = (1.0, double.PositiveInfinity);
        for (var i = cells.Count - 1; i >= 0; i--)
        {
            (_kept[i], _margins[i]) = (kept, margin);
            kept *= 1 - cells[i].Gain;
            if (cells[i].Sum.Weight >= StanceModel.TurnWeight)
                margin = Math.Min(margin, Math.Abs(Math.Abs(cells[i].Z) - StanceModel.TurnZ));
        }

        Prior = kept;
    }

    /// <summary>The share of the mean that the prior keeps, 0..1; 1 where nothing was said.</summary>
    public double Prior { get; }

    /// <summary>A posting's share of the mean, 0..1, and its pull on it, −1..+1.</summary>
    /// <param name="day">Its day; there is a cell on it.</param>
    /// <param name="weight">In thousandths.</param>
    /// <param name="value">In thousandths.</param>
    public (double Share, double Pull) Of(DateOnly day, int weight, int value)
    {
        var cell = _indexes[day];
        var share = _cells[cell].Gain * _kept[cell] * weight / _cells[cell].Sum.Weight;
        return (share, share * value / 1000);
    }

    /// <summary>The mean had this posting never been made; null: nothing else was said. Not the same question as the
    /// pull, and it does not add up.</summary>
    /// <inheritdoc cref="Of"/>
    public double? Without(DateOnly day, int weight, int value)
    {
        if (_cells.Count == 1 && _cells[0].Sum.Count == 1)
            return null;
        var at = _indexes[day];
        var rest = _cells[at].Sum + new CellSum(-weight, -(long)weight * value, -1);
        var (state, last) = at == 0 ? (Filter.Prior, default(DateOnly?)) : (Filter.After(_cells[at - 1]), _cells[at - 1].Day);
        for (var i = at; i < _cells.Count; i++)
        {
            var (on, sum) = (_cells[i].Day, i == at ? rest : _cells[i].Sum);
            if (sum.Weight == 0)
                continue;
            (state, last) = (state.Step(_model, on.DayNumber - (last ?? on).DayNumber, sum).After, on);
            if (HasForgotten(state, i))
                return _cells[^1].Mean + (state.Mean - _cells[i].Mean) * _kept[i];
        }

        return state.Mean;
    }

    private bool HasForgotten(Filter state, int at)
    {
        var whole = Filter.After(_cells[at]);
        return Math.Abs(state.Mean - whole.Mean) + Math.Abs(state.Variance - whole.Variance) < Forgotten
            && (!_model.Turns || (_margins[at] > Undisputed && TurnOf(state.WeightyZ) == TurnOf(whole.WeightyZ)));
    }

    private static int TurnOf(double z) => Filter.TurnsAt(z) ? Math.Sign(z) : 0;
}
