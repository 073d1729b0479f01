using Npgsql;

namespace PostureTracker.Server.Webhooks;

/// <summary>Who wants to be told.</summary>
public sealed class WebhookRegistry(NpgsqlDataSource source, SecretKeeping secrets)
{
    public async Task<IReadOnlyList<Webhook>> AllAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(WebhookTable.All);
        return await WebhookTable.ReadAsync(command, cancellation);
    }

    /// <summary>Null: there is none.</summary>
    public async Task<Webhook?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(WebhookTable.One);
        command.Parameters.Add(new() { Value = id });
        return (await WebhookTable.ReadAsync(command, cancellation)).SingleOrDefault();
    }

    /// <summary>Registers one; it gets what happens from now on.</summary>
    public async Task<Webhook> RegisterAsync(ReadWebhook read, string by, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var insert = new NpgsqlCommand(WebhookTable.Insert, connection);
        WebhookTable.Add(insert.Parameters, Guid.CreateVersion7(), read);
        insert.Parameters.Add(new() { Value = by });
        var webhook = (await WebhookTable.ReadAsync(insert, cancellation))[0];
        await KeepAsync(connection, webhook.Id, read.Secret!, cancellation);
        await transaction.CommitAsync(cancellation);
        return webhook;
    }

    /// <summary>Changes one, while nobody else does.</summary>
    /// <param name="id">Which.</param>
    /// <param name="read">Reads the change of what it is; null: it is refused.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What it is now, with its new secret; null: there is none, or the change was refused.</returns>
    public async Task<(Webhook Webhook, byte[]? Secret)?> ChangeAsync(
        Guid id, Func<WebhookTerms, ReadWebhook?> read, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var find = new NpgsqlCommand($"{WebhookTable.One} for update", connection);
        find.Parameters.Add(new() { Value = id });
        if (await WebhookTable.ReadAsync(find, cancellation) is not [var before]
            || read(before.Terms) is not { } change)
            return null;
        await using var update = new NpgsqlCommand(WebhookTable.Update, connection);
        WebhookTable.Add(update.Parameters, id, change);
        var webhook = (await WebhookTable.ReadAsync(update, cancellation))[0];
        if (change.Secret is { } secret)
            await KeepAsync(connection, id, secret, cancellation);
        await transaction.CommitAsync(cancellation);
        return (webhook, change.Secret);
    }

    /// <summary>Nothing more is sent, and its secrets are forgotten; false: there was none.</summary>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(WebhookTable.Remove);
        command.Parameters.Add(new() { Value = id });
        return (long)(await command.ExecuteScalarAsync(cancellation))! == 1;
    }

    private async Task KeepAsync(
        NpgsqlConnection connection, Guid id, byte[] secret, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(WebhookTable.ReplaceSecret, connection);
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = secrets.Protect(secret) });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
