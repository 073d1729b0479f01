using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Statements;

namespace PostureTracker.Demands;

/// <summary>Keeps what became of every demand, statement after statement. Holds a count for each actor and recipient,
/// and the marks; not the statements.</summary>
public sealed class DemandLedger
{
    private readonly Dictionary<DemandKey, Account> _demands = [];
    private readonly Dictionary<(ActorCode Actor, ActorCode? Recipient), int> _said = [];

    /// <summary>Enters a live statement: in order of the day it counts from, then of the record. One without authority is
    /// context, and enters nothing.</summary>
    public void Enter(DemandingStatement statement)
    {
        if (statement.Authority == 0)
            return;
        foreach (var mark in statement.Marks)
            Enter(statement, mark);
        var pair = (statement.Actor, statement.Recipient);
        if (statement.Basis == Basis.Word)
            _said[pair] = _said.GetValueOrDefault(pair) + 1;
    }

    /// <summary>Every demand entered, by actor, then recipient, then name.</summary>
    public IEnumerable<Demand> Demands => _demands.Select(demand => new Demand(demand.Key, demand.Value.Steps))
        .OrderBy(demand => demand.Key.Actor).ThenBy(demand => demand.Key.Recipient)
        .ThenBy(demand => demand.Key.Slug, StringComparer.Ordinal);

    private void Enter(DemandingStatement statement, DemandMark mark)
    {
        var key = new DemandKey(mark.Demand, mark.Actor ?? statement.Actor, mark.Recipient ?? statement.Recipient);
        if (!_demands.TryGetValue(key, out var account))
            _demands.Add(key, account = new());
        var step = new DemandStep(
            statement.Id, statement.On, mark.Status, mark.Text,
            account.Made, _said.GetValueOrDefault((key.Actor, key.Recipient)));
        account.Steps.Add(step);
        if (step.IsMaking && statement.Basis == Basis.Word
            && (statement.Actor, statement.Recipient) == (key.Actor, key.Recipient))
            account.Made++;
    }

    private sealed class Account
    {
        public List<DemandStep> Steps { get; } = [];

        /// <summary>How many of the statements counted as said made or repeated it.</summary>
        public int Made { get; set; }
    }
}

/// <summary>A live statement, as the ledger of demands reads it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Actor">Whose.</param>
/// <param name="Recipient">To whom; null: to nobody in particular.</param>
/// <param name="On">The day it counts from.</param>
/// <param name="Basis">Whether it is said or done.</param>
/// <param name="Authority">0..1; with 0 it is context.</param>
/// <param name="Marks">What it does with demands.</param>
public sealed record DemandingStatement(
    Guid Id, ActorCode Actor, ActorCode? Recipient, DateOnly On, Basis Basis, decimal Authority,
    IReadOnlyList<DemandMark> Marks);
