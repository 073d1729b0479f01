using PostureTracker.Server.Previews;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>Gathers what the page of a change shows: the statement as it is now, and what the change would do.</summary>
public sealed class ChangeReading(
    StatementStreams streams, PreviewQueries previews, Registry registry, ShellReading shell)
{
    /// <param name="view">The view the page was asked in.</param>
    /// <param name="id">Which statement, as the address names it.</param>
    /// <param name="sent">What was sent, and what became of it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<ChangeView>> ReadAsync(
        View view, string id, SentChange sent, CancellationToken cancellation)
    {
        if (!Identity.TryRead(id, out var statement))
            return NoAnswer.Unknown($"There is no statement {id}.");
        var read = await streams.ReadAsync(statement, knownAt: null, cancellation);
        if (read.Value is not { } stream)
            return read.None!;
        var current = RecordedStatement.Of(stream.Events)!;
        var facts = await shell.ResolveAsync(view, $"{StatementView.PathOf(statement)}/{sent.Kind.Path}", cancellation);
        if (facts.Value is not { } shown)
            return facts.None!;
        var words = new RecordWords((await registry.NowAsync(cancellation)).Book);
        var preview = sent.Kind.TakesReason
            ? await previews.ChangeAsync(statement, expected: null, sent.Kind.Tried(), sent.Writer, cancellation)
            : default;
        return new ChangeView(
            shown, words, sent.Kind, current, sent.Form, sent.Faults,
            sent.IsStale ? Since(stream, sent.Form.Version, words) : null, preview.Preview.Value);
    }

    /// <summary>What changed since a version; nothing to say where there is no such version.</summary>
    private static List<FieldDifference> Since(StatementStream stream, long version, RecordWords words)
    {
        var seen = RecordedStatement.Of(stream.Events.Where(recorded => recorded.Version <= version));
        var current = RecordedStatement.Of(stream.Events)!;
        return seen is null
            ? []
            : [.. VersionDifference.Between(StatementFields.Of(seen.State, words), StatementFields.Of(current.State, words))
                .Where(field => field.Changed)];
    }
}

/// <summary>A form as it was sent, or is to be shown first.</summary>
/// <param name="Kind">The change.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Faults">Why it was refused.</param>
/// <param name="IsStale">Whether somebody changed the statement meanwhile.</param>
/// <param name="Writer">Who writes.</param>
public sealed record SentChange(
    ChangeKind Kind, ChangeForm Form, IReadOnlyList<Fault> Faults, bool IsStale, Writer Writer);
