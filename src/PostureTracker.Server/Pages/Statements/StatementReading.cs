using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>Gathers what a statement's page shows: the statement from the ledger itself, so that what was just written is
/// there, and its stances as known at the same position, or as far as they have come.</summary>
public sealed class StatementReading(
    StatementStreams streams, Snapshots snapshots, StatementLinks links, StatementSearch statements, ShellReading shell)
{
    /// <param name="view">The view.</param>
    /// <param name="id">Which statement, as the address names it.</param>
    /// <param name="pair">Which versions to compare; null: the last two.</param>
    /// <param name="origin">The scheme and host of the address.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<StatementView>> ReadAsync(
        View view, string id, VersionPair? pair, string origin, CancellationToken cancellation)
    {
        if (!Identity.TryRead(id, out var statement))
            return NoAnswer.Unknown($"There is no statement {id}.");
        var read = await streams.ReadAsync(statement, view.KnownAt, cancellation);
        if (read.Value is not { } stream)
            return read.None!;
        var versions = VersionsOf(stream);
        if (VersionPair.Chosen(pair, versions.Count) is { None: { } unknown })
            return unknown;
        var opened = await snapshots.OpenAsync(Held(view, stream, versions[^1]), cancellation);
        if (opened.None is { } none)
            return none;
        await using var snapshot = opened.Value!;
        var words = new RecordWords(snapshot.Registry);
        var compared = VersionPair.Chosen(pair, versions.Count).Value is { } chosen
            ? await CompareAsync(snapshot, versions, chosen, words, cancellation)
            : null;
        return new StatementView(
            await shell.ReadAsync(view, StatementView.PathOf(statement), snapshot.AsOf, KnownAt.Text(stream.KnownAt), cancellation),
            words, versions, [.. StatementHistory.Of(stream.Events)],
            await LinkedAsync(versions[^1], stream.KnownAt, snapshot.KnownAt, cancellation), compared,
            IsBehind: versions[^1].Position > snapshot.KnownAt, origin);
    }

    private static List<RecordedStatement> VersionsOf(StatementStream stream)
    {
        var versions = new List<RecordedStatement>();
        foreach (var recorded in stream.Events)
            versions.Add(RecordedStatement.After(versions.LastOrDefault(), recorded)!);
        return versions;
    }

    private static Question Held(View view, StatementStream stream, RecordedStatement current) => new(
        view.AsOf, view.KnownAt is null ? null : new(stream.KnownAt, null), MinPosition: null,
        current.State.Statement.Collection, Basis: null);

    private static async Task<ComparedVersions> CompareAsync(
        Snapshot snapshot, List<RecordedStatement> versions, VersionPair pair, RecordWords words,
        CancellationToken cancellation)
    {
        var (before, after) = (versions[(int)pair.Before - 1], versions[(int)pair.After - 1]);
        var stored = versions.LastOrDefault(version => version.Position <= snapshot.KnownAt);
        return new(
            before, after,
            VersionDifference.Between(StatementFields.Of(before.State, words), StatementFields.Of(after.State, words)),
            await EffectReading.ReadAsync(
                snapshot, stored?.State.Entry, before.State.Entry, after.State.Entry, cancellation));
    }

    private async Task<IReadOnlyList<LinkedLine>> LinkedAsync(
        RecordedStatement current, long knownAt, long projected, CancellationToken cancellation)
    {
        var both = await links.OfAsync(current.State.Statement, knownAt, cancellation);
        var ids = both.Links.Select(link => link.Statement).Concat(both.LinkedFrom.Select(link => link.Statement)).Distinct();
        if (ids.ToArray() is not { Length: > 0 } named)
            return [];
        var others = await statements.KnownAsync(named, Math.Min(knownAt, projected), cancellation);
        return
        [
            .. both.Links.Select(link => new LinkedLine(link.Kind, true, link.Statement, others.GetValueOrDefault(link.Statement))),
            .. both.LinkedFrom.Select(link => new LinkedLine(link.Kind, false, link.Statement, others.GetValueOrDefault(link.Statement))),
        ];
    }
}
