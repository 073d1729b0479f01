using System.Globalization;
using Npgsql;

namespace PostureTracker.Server.Webhooks;

/// <summary>An attempt that was made.</summary>
/// <param name="At">When.</param>
/// <param name="Reception">What came of it.</param>
/// <param name="Took">How long it took.</param>
internal sealed record Attempt(DateTimeOffset At, Reception Reception, TimeSpan Took);

/// <summary>Writes, signs and sends what a delivery is of.</summary>
public sealed class Sender(
    NpgsqlDataSource source, SecretKeeping secrets, Receivers receivers, WebhookOptions options, TimeProvider clock)
{
    internal async Task<Attempt> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        var (at, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        var reception = await ReceptionAsync(delivery, at.ToUnixTimeSeconds(), cancellation);
        return new(at, reception, clock.GetElapsedTime(started));
    }

    private async Task<Reception> ReceptionAsync(Delivery delivery, long timestamp, CancellationToken cancellation)
    {
        var happened = delivery.Notice is { } notice
            ? await Happenings.NoticeAsync(source, notice, cancellation)
            : await Happenings.EventAsync(source, delivery.Sequence!.Value, cancellation);
        var body = CloudEvent.Of(happened, options.Origin).Write();
        var id = delivery.Id.ToString();
        byte[][] readable = [.. delivery.Secrets.Select(secrets.TryUnprotect).OfType<byte[]>()];
        if (readable.Length == 0)
            return new(null, "Its secret cannot be read with the keys there are; give it a new one.");
        var headers = new Dictionary<string, string>
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = timestamp.ToString(CultureInfo.InvariantCulture),
            ["webhook-signature"] = Signatures.Of(readable, id, timestamp, body),
        };
        return await receivers.SendAsync(delivery.Url, body, headers, cancellation);
    }
}
