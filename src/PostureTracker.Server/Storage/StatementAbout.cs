using PostureTracker.Actors;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>Whom and what a statement is about, its own and its signals': what the list's filters match.</summary>
internal sealed record StatementAbout(string[] Actors, string[] Recipients, short[] Dimensions)
{
    public static StatementAbout Of(Statement statement)
    {
        var signals = statement.Signals ?? [];
        return new(
            [.. signals.Select(signal => signal.Actor).Append(statement.Actor).OfType<ActorCode>()
                .Select(actor => actor.ToString()).Distinct()],
            [.. signals.Select(signal => signal.Recipient).Append(statement.Recipient).OfType<ActorCode>()
                .Select(recipient => recipient.ToString()).Distinct()],
            [.. signals.Select(signal => (short)signal.Dimension).Distinct()]);
    }
}
