using System.Collections.Frozen;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Webhooks;

/// <summary>The events that a webhook can ask for, as CloudEvents name them: <c>statement.logged</c> is stored as
/// <c>statement_logged</c>.</summary>
internal static class EventTypes
{
    private static readonly FrozenDictionary<string, string> StoredOf = EventNames.All
        .Where(name => name.Key.IsAssignableTo(typeof(IStatementEvent)))
        .ToFrozenDictionary(name => Of(name.Value), name => name.Value);

    public static IReadOnlyList<string> All { get; } = [.. StoredOf.Keys.Order(StringComparer.Ordinal)];

    public static string Of(string stored) => stored.Replace('_', '.');

    public static string Stored(string type) => StoredOf[type];
}
