using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Tests.Statements;

// A failure names the seed of its sequence of commands.
public class StatementLawTests
{
    private const int Sequences = 60;
    private const int Commands = 12;

    [Fact]
    public void What_counts_is_the_sum_of_all_that_was_entered() => ForAll((history, state) =>
        Balance(history).SetEquals(Balance(Books.Enter(null, state.Entry))).ShouldBeTrue());

    [Fact]
    public void Every_event_undoes_what_stood_before_it() => ForAll((history, _) =>
    {
        BookEntry? entered = null;
        foreach (var happened in history.OfType<IBookEvent>())
        {
            Canonical.Same(happened.Before, entered).ShouldBeTrue();
            entered = happened.After;
        }
    });

    [Fact]
    public void The_first_postings_are_made_once() => ForAll((history, _) =>
    {
        var entering = history.OfType<IBookEvent>().FirstOrDefault(happened => happened.After is not null);
        history.OfType<IBookEvent>().ShouldAllBe(happened => happened.First == ReferenceEquals(happened, entering));
    });

    [Fact]
    public void Retracted_is_never_said() => ForAll((history, state) =>
        Balance(history, state.Retracted ? [] : Then(state.Retract())).ShouldBeEmpty());

    [Fact]
    public void Recoded_back_is_never_recoded() => ForAll((history, state) =>
    {
        if (state.Retracted || !state.Coded)
            return;
        var away = Then(state.Recode(Some.Signal("sanctions", 0.123456m)));
        var after = away.Aggregate(state, (now, happened) => StatementState.Evolve(now, happened)!);
        var back = Then(after.Recode([.. state.Statement.Signals!.Select(Sent)]));

        Balance(history, away, back).SetEquals(Balance(history)).ShouldBeTrue();
    });

    [Fact]
    public void Logged_uncoded_and_then_coded_is_logged_coded() => ForAll((_, state) =>
    {
        if (!state.Coded)
            return;
        var signals = state.Statement.Signals!.Select(Sent).ToArray();
        var atOnce = Then(Desk.Log(Some.Statement() with { Signals = signals }));
        var waiting = Desk.Logged(Some.Uncoded());

        Balance(Then(waiting.Code(signals))).SetEquals(Balance(atOnce)).ShouldBeTrue();
    });

    [Fact]
    public void A_repeated_decision_changes_nothing() => ForAll((_, state) =>
    {
        state.Then(s => s.Retract()).Retract().ShouldBe(Decision.NothingNew);
        state.Then(s => s.Reinstate()).Reinstate().ShouldBe(Decision.NothingNew);
        state.Then(s => s.AddSource(Some.Source("KCNA Watch"))).AddSource(Some.Source("KCNA Watch"))
            .ShouldBe(Decision.NothingNew);
        if (state is { Coded: true, Retracted: false })
            state.Then(s => s.Recode(Some.Signal())).Recode(Some.Signal()).ShouldBe(Decision.NothingNew);
        var draft = state.Coded ? Some.Statement("2021-05") : Some.Uncoded() with { Said = "2021-05" };
        state.Then(s => s.Correct(draft)).Correct(draft).ShouldBe(Decision.NothingNew);
    });

    private static void ForAll(Action<IReadOnlyList<IStatementEvent>, StatementState> law)
    {
        var start = Environment.TickCount;
        for (var seed = start; seed != start + Sequences; seed++)
        {
            try
            {
                var (history, state) = RandomStatement.Of(seed, Commands);
                law(history, state);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(
                    $"RandomStatement.Of({seed}, {Commands}): {failure.Message}", failure);
            }
        }
    }

    private static IReadOnlyList<IStatementEvent> Then(Decision decision) =>
        [.. decision.ShouldBeOfType<Accepted>().Events.Cast<IStatementEvent>()];

    private static SignalDraft Sent(Signal signal) => new()
    {
        Actor = signal.Actor?.ToString(),
        Recipient = signal.Recipient?.ToString(),
        Dimension = Dimensions.Of(signal.Dimension).Key,
        Value = signal.Value,
        Confidence = signal.Confidence,
    };

    private static HashSet<(Track, DateOnly, Basis, CellSum)> Balance(
        params IReadOnlyList<IStatementEvent>[] histories) =>
        Balance(histories.SelectMany(history => history).OfType<IBookEvent>()
            .SelectMany(happened => Books.Enter(happened.Before, happened.After)));

    private static HashSet<(Track, DateOnly, Basis, CellSum)> Balance(IEnumerable<Posting> postings) =>
    [
        .. from posting in postings
           group CellSum.Of(posting) by (posting.Track, posting.Day, posting.Basis) into sums
           let sum = sums.Aggregate((a, b) => a + b)
           where sum != default
           select (sums.Key.Track, sums.Key.Day, sums.Key.Basis, sum),
    ];
}
