using PostureTracker.Statements;

namespace PostureTracker.Tests.Statements;

/// <summary>A statement, and what a desk that decides by lot made of it; refused commands leave no trace.</summary>
internal sealed class RandomStatement(Random random)
{
    private static readonly string[] _forms = ["leader-speech", "offhand-remark", "act", "outside-analysis"];
    private static readonly string[] _said = ["2021-06-17", "2021-06-16~", "2021-06", "2021-05/2021-06-20"];
    private static readonly string[] _dimensions = ["dialogue", "sanctions", "provocation"];
    private static readonly string?[] _actors = [null, null, "PRK", "CHN", "KOR"];
    private static readonly string?[] _acts = [null, null, "ACT-ICBM", "010", "012"];

    public static (IReadOnlyList<IStatementEvent> History, StatementState State) Of(int seed, int commands)
    {
        var desk = new RandomStatement(new Random(seed));
        List<IStatementEvent> history = [.. desk.Logged()];
        var state = StatementState.Evolve(null, history[0])!;
        for (var i = 0; i < commands; i++)
        {
            if (desk.Decide(state) is not Accepted accepted)
                continue;
            history.AddRange(accepted.Events.Cast<IStatementEvent>());
            state = accepted.Events.Cast<IStatementEvent>()
                .Aggregate(state, (now, happened) => StatementState.Evolve(now, happened)!);
        }
        return (history, state);
    }

    private IEnumerable<IStatementEvent> Logged()
    {
        Decision decision;
        do
            decision = Desk.Log(Draft());
        while (decision is Refused);
        return ((Accepted)decision).Events.Cast<IStatementEvent>();
    }

    private Decision Decide(StatementState state) => random.Next(7) switch
    {
        0 => state.Code(Coding()),
        1 or 2 => state.Recode(Coding()),
        3 => state.Correct(Draft()),
        4 => state.AddSource(Some.Source($"Paper {random.Next(3)}")),
        5 => state.Retract(),
        _ => state.Reinstate(),
    };

    private StatementDraft Draft()
    {
        var (authority, reason) = Authority();
        return Some.Statement(One(_said), One(_forms)) with
        {
            Recipient = random.Next(2) == 0 ? null : "USA",
            Authority = authority,
            AuthorityReason = reason,
            Act = One(_acts),
            Signals = random.Next(3) == 0 ? null : Signals(),
        };
    }

    private CodingDraft Coding()
    {
        var (authority, reason) = Authority();
        return Some.Coding(Signals()) with { Authority = authority, AuthorityReason = reason };
    }

    private (decimal? Authority, string? Reason) Authority() =>
        random.Next(4) == 0 ? (random.Next(0, 5) / 4m, "by lot") : (null, null);

    private SignalDraft[] Signals() =>
    [
        .. Enumerable.Range(0, random.Next(4)).Select(_ => new SignalDraft
        {
            Actor = One(_actors),
            Recipient = One(_actors),
            Dimension = One(_dimensions),
            Value = random.Next(-1_000_000, 1_000_001) / 1_000_000m,
            Confidence = random.Next(1, 1_000_001) / 1_000_000m,
        }),
    ];

    private T One<T>(T[] among) => among[random.Next(among.Length)];
}
