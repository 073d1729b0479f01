using PostureTracker.Actors;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Statements;

// The shapes of api.md for statements.

/// <summary>What a write to a statement answers.</summary>
public sealed record WrittenAnswer(Guid Id, long Version, long Position, Statement Statement, Resolved Resolved)
{
    public static WrittenAnswer Of(RecordedStatement written) => new(
        written.Id, written.Version, written.Position, written.State.Statement, written.State.Resolved);
}

public enum StatementStatus { Live, Retracted }

/// <summary>A statement as the record has it.</summary>
public sealed record StatementAnswer(
    Guid Id, long Version, StatementStatus Status, bool Coded, DateTimeOffset RecordedAt, string? RecordedBy,
    Statement Statement, Resolved Resolved)
{
    public OneStatementAnswer At(StatementStream stream, LinksBothWays links) => new(
        Id, Version, Status, Coded, RecordedAt, RecordedBy, Statement, Resolved, links.Links, links.LinkedFrom,
        Reading.KnownAt.Text(stream.KnownAt), stream.Position);

    public static StatementAnswer Of(RecordedStatement recorded) => new(
        recorded.Id,
        recorded.Version,
        recorded.State.Retracted ? StatementStatus.Retracted : StatementStatus.Live,
        recorded.State.Coded,
        recorded.RecordedAt,
        recorded.RecordedBy,
        recorded.State.Statement,
        recorded.State.Resolved);
}

/// <summary>One statement, as known at a position of the ledger.</summary>
public sealed record OneStatementAnswer(
    Guid Id, long Version, StatementStatus Status, bool Coded, DateTimeOffset RecordedAt, string? RecordedBy,
    Statement Statement, Resolved Resolved, IReadOnlyList<LinkAnswer> Links, IReadOnlyList<LinkedFromAnswer> LinkedFrom,
    string KnownAt, long Position);

/// <summary>A link to another statement, by its id however it was named.</summary>
public sealed record LinkAnswer(LinkKind Kind, Guid Statement);

/// <summary>A link from another statement, which is live.</summary>
public sealed record LinkedFromAnswer(LinkKind Kind, Guid Statement, ActorCode Actor, DateOnly On);

public sealed record StatementsAnswer(
    DateOnly AsOf, string KnownAt, long Position, IReadOnlyList<StatementAnswer> Statements, string? Next);

public sealed record HistoryAnswer(string KnownAt, long Position, IReadOnlyList<VersionAnswer> Versions);

public sealed record VersionAnswer(
    long Version, string Kind, long Position, DateTimeOffset RecordedAt, string? RecordedBy, string? Reason,
    IReadOnlyList<FieldChange> Changes);

/// <summary>One field that differs from the version before; null: absent.</summary>
public sealed record FieldChange(string Pointer, System.Text.Json.Nodes.JsonNode? Before,
    System.Text.Json.Nodes.JsonNode? After);

public sealed record EventsAnswer(string KnownAt, long Position, IReadOnlyList<EventAnswer> Events);

public sealed record EventAnswer(
    long Position, long Version, string Type, DateTimeOffset RecordedAt, string? RecordedBy, object Data);
