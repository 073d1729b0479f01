namespace PostureTracker;

/// <summary>What became of a command: <see cref="Accepted"/> with its events, or <see cref="Refused"/> with every
/// fault.</summary>
public abstract record Decision
{
    private protected Decision() { }

    /// <summary>Nothing is left to do: what was asked is already so.</summary>
    public static Decision NothingNew { get; } = new Accepted([]);

    public static Decision Accept(params object[] events) => new Accepted(events);

    public static Decision Refuse(params IReadOnlyList<Fault> faults) => new Refused(faults);
}

/// <summary>The command stands. No events: a repeat of what is already true.</summary>
public sealed record Accepted(IReadOnlyList<object> Events) : Decision;

/// <summary>The command is refused, for all of these reasons at once; never empty.</summary>
public sealed record Refused(IReadOnlyList<Fault> Faults) : Decision;
