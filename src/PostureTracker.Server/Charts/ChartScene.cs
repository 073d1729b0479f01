namespace PostureTracker.Server.Charts;

/// <summary>A chart with all that is shown around it.</summary>
/// <param name="Chart">The stance over time.</param>
public sealed record ChartScene(ChartedSeries Chart)
{
    /// <summary>The days shown; null: the whole record, its crowded latest days stretched.</summary>
    public ChartWindow? Window { get; init; }

    /// <summary>The day it is compared with; null: no cursors.</summary>
    public DateOnly? Then { get; init; }

    /// <summary>What the other side said meanwhile; null: there is no other side.</summary>
    public Rail? Rail { get; init; }

    /// <summary>What the record learned of its statements after the moment shown.</summary>
    public IReadOnlyDictionary<Guid, Fate> Since { get; init; } = new Dictionary<Guid, Fate>();

    /// <summary>Where a mark leads, or several in one; null: nowhere.</summary>
    public Func<MarkGroup, string>? Address { get; init; }

    /// <summary>The server a picture that stands alone is from; null: it is within a page.</summary>
    public string? Source { get; init; }

    /// <summary>What parts its names in a page from another chart's.</summary>
    public string Key { get; init; } = "";

    public Fate FateOf(ChartMark mark) => Since.GetValueOrDefault(mark.Statement);
}

/// <summary>What became of a statement after the moment shown.</summary>
public enum Fate
{
    /// <summary>It stands as it did.</summary>
    Stands,

    /// <summary>It was corrected or read otherwise.</summary>
    Corrected,

    /// <summary>It no longer counts.</summary>
    Retracted,
}
