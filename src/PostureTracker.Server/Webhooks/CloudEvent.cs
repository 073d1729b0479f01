using System.Globalization;
using System.Text.Json;

namespace PostureTracker.Server.Webhooks;

/// <summary>A CloudEvent 1.0 in structured JSON; the names of its members are that format's.</summary>
public sealed record CloudEvent(
    string Specversion, string Id, string Source, string Type, string Subject, DateTimeOffset Time, string Sequence,
    string Datacontenttype, object Data)
{
    public const string ContentType = "application/cloudevents+json";

    /// <param name="happened">What happened.</param>
    /// <param name="origin">Where it was recorded.</param>
    public static CloudEvent Of(Happened happened, string origin) => new(
        "1.0", happened.Id, origin, happened.Type, happened.About, happened.At,
        happened.Position.ToString(CultureInfo.InvariantCulture), "application/json", happened.Told);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Options);
}

/// <summary>Something that was announced or recorded.</summary>
/// <param name="Id">Unique, and always the same for it.</param>
/// <param name="Type">As <c>posture.crossed</c> or <c>statement.logged</c>.</param>
/// <param name="About">The actor, or the statement.</param>
/// <param name="At">When.</param>
/// <param name="Position">The last event of the ledger behind it.</param>
/// <param name="Told">What is told of it.</param>
public sealed record Happened(string Id, string Type, string About, DateTimeOffset At, long Position, object Told);

/// <summary>What is told of an event of the ledger.</summary>
public sealed record ToldEvent(
    Guid Statement, long Version, long Position, string Type, DateTimeOffset RecordedAt, string? RecordedBy,
    object Data);
