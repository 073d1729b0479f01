namespace PostureTracker.Server.Webhooks;

/// <summary>A webhook as sent: to register it, or to change it, where what is left out stays.</summary>
public sealed record WebhookDraft
{
    /// <summary>The receiver: an absolute https address on the public internet.</summary>
    public string? Url { get; init; }

    /// <summary>whsec_ and the base64 of 24 to 64 bytes; made up where a new webhook has none. A new one replaces the
    /// old, which goes on signing beside it for a day.</summary>
    public string? Secret { get; init; }

    /// <summary>In whose books; default: desk.</summary>
    public string? Collection { get; init; }

    /// <summary>Only of these actors; empty: of all.</summary>
    public IReadOnlyList<string?>? Actors { get; init; }

    /// <summary>Only of these dimensions; empty: of all.</summary>
    public IReadOnlyList<string?>? Dimensions { get; init; }

    /// <summary>Only notices of these kinds: crossed, confirmed, withdrawn, surprise, turn; empty: of all.</summary>
    public IReadOnlyList<string?>? Kinds { get; init; }

    /// <summary>Only notices of confirmed crossings, or only of provisional ones.</summary>
    public bool? Confirmed { get; init; }

    /// <summary>Besides notices: statement.logged, statement.coded, statement.recoded, statement.corrected,
    /// source.added, statement.retracted, statement.reinstated.</summary>
    public IReadOnlyList<string?>? Events { get; init; }

    /// <summary>For people.</summary>
    public string? Note { get; init; }

    /// <summary>Whether anything is sent; true sends again to one that was parked, first what waited.</summary>
    public bool? Active { get; init; }
}
