using System.Data;
using Npgsql;
using PostureTracker.Actors;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Reading;

/// <summary>Opens the read models at the moment a question asks about.</summary>
public sealed class Snapshots(NpgsqlDataSource source, Registry registry, Positions positions)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const string PositionsSql = $"select {Positions.Projected}, {Positions.ByInstant}";

    public async Task<Answer<Snapshot>> OpenAsync(Question question, CancellationToken cancellation)
    {
        var (book, now) = await registry.NowAsync(cancellation);
        if (Refuse(question, book, now) is { } refused)
            return refused;
        if (await AwaitAsync(question, cancellation) is { } missing)
            return missing;
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            return await HoldAsync(connection, question, book, now, cancellation);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same, for a question about one actor, towards one recipient or anyone.</summary>
    public async Task<Answer<Snapshot>> OpenForAsync(
        Question question, string actor, ActorCode? recipient, CancellationToken cancellation)
    {
        var opened = await OpenAsync(question, cancellation);
        if (opened.Value is not { } snapshot)
            return opened;
        var refused = !ActorCode.IsCode(actor) || !snapshot.Registry.Actors.ContainsKey(new(actor))
            ? NoAnswer.Unknown($"There is no actor {actor}.")
            : snapshot.Unknown([recipient?.ToString()], "recipient");
        if (refused is null)
            return opened;
        await snapshot.DisposeAsync();
        return refused;
    }

    private static async Task<Snapshot> HoldAsync(
        NpgsqlConnection connection,
        Question question,
        RegistryBook book,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var (projected, byInstant) = await ReadPositionsAsync(connection, question, cancellation);
        return new Snapshot(transaction, book)
        {
            Collection = book.Collections[question.Collection],
            Basis = question.Basis,
            AsOf = question.AsOf ?? Clock.LatestDay(now),
            KnownAt = Math.Min(projected, question.KnownAt switch
            {
                null => projected,
                { Position: { } position } => position,
                _ => byInstant,
            }),
            Position = projected,
        };
    }

    private static NoAnswer? Refuse(Question question, RegistryBook book, DateTimeOffset now)
    {
        var faults = new Faults();
        if (question.AsOf > Clock.LatestDay(now))
            faults.Add("?asOf", Refusal.InTheFuture, $"{question.AsOf:yyyy-MM-dd} has not begun anywhere yet.");
        if (!book.Collections.ContainsKey(question.Collection))
            faults.Add("?collection", Refusal.UnknownCollection, "There is no collection of this name.");
        return faults.Any ? new(NoAnswerKind.Refused, faults.Found) : null;
    }

    /// <summary>Waits for the positions that the question names.</summary>
    private async Task<NoAnswer?> AwaitAsync(Question question, CancellationToken cancellation)
    {
        if (question.KnownAt?.Position is { } position && position > await positions.RecordedAsync(cancellation))
            return NoAnswer.Refused("?knownAt", Refusal.BeyondTheLedger,
                $"Position {position} is beyond the ledger's last event.");
        var wanted = Math.Max(question.KnownAt?.Position ?? 0, question.MinPosition ?? 0);
        return wanted == 0 || await positions.WaitForAsync(wanted, Patience, cancellation)
            ? null
            : NoAnswer.Behind(wanted);
    }

    private static async Task<(long Projected, long ByInstant)> ReadPositionsAsync(
        NpgsqlConnection connection, Question question, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(PositionsSql, connection);
        command.Parameters.Add(new() { Value = question.KnownAt?.Instant?.UtcDateTime ?? DateTime.UnixEpoch });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
