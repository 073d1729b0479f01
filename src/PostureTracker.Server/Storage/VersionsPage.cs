using JasperFx.Events;
using Npgsql;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>Writes one page of events as statement versions: each event closes the version before and opens its own.</summary>
internal static class VersionsPage
{
    public static async Task WriteAsync(
        NpgsqlConnection connection, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var happened = events.Where(recorded => recorded.Data is IStatementEvent).ToList();
        if (happened.Count == 0)
            return;
        var logged = happened.Where(recorded => recorded.Version == 1).Select(recorded => recorded.StreamId).ToHashSet();
        var earlier = happened.Select(recorded => recorded.StreamId).Where(id => !logged.Contains(id)).Distinct();
        var current = await VersionTable.ReadCurrentAsync(connection, [.. earlier], cancellation);
        var closed = new List<StatementVersion>();
        var opened = new List<StatementVersion>();
        foreach (var stream in happened.GroupBy(recorded => recorded.StreamId))
        {
            var version = current.GetValueOrDefault(stream.Key);
            foreach (var recorded in stream)
            {
                if (version is not null)
                    (version.Version < stream.First().Version ? closed : opened)
                        .Add(version with { ToSequence = recorded.Sequence });
                version = StatementVersion.Of(version, recorded);
            }
            opened.Add(version!);
        }
        await VersionTable.CloseAsync(connection, closed, cancellation);
        await VersionTable.AppendAsync(connection, opened, cancellation);
    }
}
