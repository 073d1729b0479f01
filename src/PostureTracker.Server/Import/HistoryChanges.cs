using System.Diagnostics;
using PostureTracker.Actors;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Import;

/// <summary>Changes statements as the lines of a history say.</summary>
internal sealed class HistoryChanges(Appending appending)
{
    private long _position;

    public async Task<LogOutcome> WriteAsync(ChangeLine line, Writer writer, CancellationToken cancellation)
    {
        var faults = new Faults();
        if (IdOf(line, faults) is not { } id)
            return new(IsNew: false, faults.Found);
        return await appending.ChangeAsync(id, expected: null, ChangeOf(line), writer, cancellation) switch
        {
            Written written => new(Advance(written.Statement), []),
            NotWritten refused => new(IsNew: false, refused.Faults),
            NoSuchStatement => new(IsNew: false, [new(line.ExternalId is null ? "/id" : "/externalId",
                Refusal.UnknownStatement, "There is no such statement up to here.")]),
            var other => throw new UnreachableException($"{other.GetType().Name} is no outcome of history."),
        };
    }

    /// <summary>Whether the statement's last event is a new one.</summary>
    private bool Advance(RecordedStatement statement)
    {
        var isNew = statement.Position > _position;
        _position = Math.Max(_position, statement.Position);
        return isNew;
    }

    private static Guid? IdOf(ChangeLine line, Faults faults)
    {
        Guid? external = line.ExternalId is null
            ? null
            : Identity.Statement(line.Collection ?? Collections.Desk, line.ExternalId);
        if (line.Id is null)
        {
            if (external is null)
                faults.Add("", Refusal.Required, "Name the statement, by its id or its externalId.");
            return external;
        }
        if (!Guid.TryParseExact(line.Id, "D", out var id))
            faults.Add("/id", Refusal.Malformed, "The id is a UUID: 8-4-4-4-12 hexadecimal digits.");
        else if (external is not null && external != id)
            faults.Add("/id", Refusal.IdMismatch, $"With this externalId the id is {external}.");
        return faults.Any ? null : id;
    }

    private static StatementChange ChangeOf(ChangeLine line) => line switch
    {
        CodingLine { Op: HistoryOps.Code } coding => StatementChange.Code(coding.Draft),
        CodingLine coding => StatementChange.Recode(coding.Draft),
        CorrectLine correct => StatementChange.Correct(correct.Statement, correct.Reason),
        SourceLine source => StatementChange.AddSource(
            new() { Name = source.Name, Url = source.Url, PublishedOn = source.PublishedOn }),
        ReasonLine { Op: HistoryOps.Retract } retract => StatementChange.Retract(retract.Reason),
        ReasonLine reinstate => StatementChange.Reinstate(reinstate.Reason),
        _ => throw new UnreachableException($"{line.GetType().Name} is no change of a statement."),
    };
}
