using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>Reads a form against the record, and gathers what its page shows.</summary>
public sealed class FormReading(
    Registry registry, StatementStreams streams, PreviewReading previews, ShellReading shell)
{
    /// <summary>A form that was sent, or one to begin with.</summary>
    /// <param name="verb">What it does.</param>
    /// <param name="statement">The statement it changes; null: a new one.</param>
    /// <param name="fields">What was typed, or is prefilled; null: as the record has it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<OpenForm>> OpenAsync(
        FormVerb verb, Guid? statement, FormFields? fields, CancellationToken cancellation)
    {
        var (book, now) = await registry.NowAsync(cancellation);
        var names = new RegisteredNames(book);
        var today = Clock.UtcDay(now);
        if (statement is not { } id)
            return Open(verb, (names, today), (null, null), fields ?? FormFields.None);
        var read = await streams.ReadAsync(id, knownAt: null, cancellation);
        if (read.Value is not { } stream)
            return read.None!;
        var current = RecordedStatement.Of(stream.Events)!;
        var version = fields is null ? current.Version : OpenForm.VersionOf(fields);
        var seen = version >= current.Version
            ? current
            : RecordedStatement.Of(stream.Events.Take((int)Math.Max(1, version)))!;
        return Open(verb, (names, today), (current, seen), fields ?? Begun(current, names));
    }

    /// <summary>What the page shows of a form, tried once more where somebody wants to see what it would change.</summary>
    public async Task<Answer<FormView>> ShowAsync(
        View view, OpenForm form, bool isTried, Writer writer, CancellationToken cancellation)
    {
        var facts = await shell.ResolveAsync(view, form.Path, cancellation);
        return facts.Value is not { } shown ? facts.None! : new FormView(shown, form)
        {
            Preview = isTried ? await previews.ReadAsync(form, writer, cancellation) : null,
        };
    }

    /// <summary>The statement that was just logged, by its id; null: there is none.</summary>
    public async Task<RecordedStatement?> LoggedAsync(string? id, CancellationToken cancellation) =>
        Identity.TryRead(id, out var logged)
        && (await streams.ReadAsync(logged, knownAt: null, cancellation)).Value is { } stream
            ? RecordedStatement.Of(stream.Events)
            : null;

    private static OpenForm Open(
        FormVerb verb, (RegisteredNames Names, DateOnly Today) known,
        (RecordedStatement? Current, RecordedStatement? Seen) statement, FormFields typed)
    {
        var fields = statement.Seen is { } seen
            ? typed.Restoring(FormFilling.Of(seen.State.Statement, known.Names))
            : typed;
        return new(
            verb, known.Names, known.Today, statement.Current, statement.Seen, fields,
            DraftReading.Read(fields, known.Names, known.Today));
    }

    private static FormFields Begun(RecordedStatement current, RegisteredNames names) =>
        FormFilling.Of(current.State.Statement, names).With("version", $"{current.Version}")
            .With("key", $"{Guid.CreateVersion7()}");
}
