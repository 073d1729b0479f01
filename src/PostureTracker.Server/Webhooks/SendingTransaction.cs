using Npgsql;
using Wolverine;
using Wolverine.RDBMS;
using Wolverine.Runtime;

namespace PostureTracker.Server.Webhooks;

/// <summary>A transaction that sends messages: they go out if it commits, also where this process dies then.</summary>
internal sealed class SendingTransaction : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;
    private readonly MessageContext _messages;

    private SendingTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, IWolverineRuntime runtime)
    {
        (Connection, _transaction) = (connection, transaction);
        _messages = new MessageContext(runtime);
        _messages.EnlistInOutbox(new DatabaseEnvelopeTransaction((IMessageDatabase)runtime.Storage, transaction));
    }

    public NpgsqlConnection Connection { get; }

    public static async Task<SendingTransaction> BeginAsync(
        NpgsqlDataSource source, IWolverineRuntime runtime, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            return new(connection, await connection.BeginTransactionAsync(cancellation), runtime);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, Connection, _transaction);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    /// <param name="message">The message.</param>
    /// <param name="delay">How long it waits before it is handled; null: not at all.</param>
    public ValueTask SendAsync(DeliverWebhook message, TimeSpan? delay) => _messages.PublishAsync(
        message, delay is null ? null : new DeliveryOptions { ScheduleDelay = delay });

    /// <summary>Once it commits, the messages are on their way: nobody gives up between.</summary>
    public async Task CommitAsync()
    {
        await _transaction.CommitAsync(CancellationToken.None);
        await _messages.FlushOutgoingMessagesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
