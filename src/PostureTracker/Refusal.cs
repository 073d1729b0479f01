namespace PostureTracker;

/// <summary>Every code a <see cref="Fault"/> can carry. They are part of the API: add, never rename.</summary>
public static class Refusal
{
    // A value that is missing, malformed or out of its range.
    public const string Required = "required";
    public const string Malformed = "malformed";
    public const string OutOfRange = "out-of-range";
    public const string TooManyDecimals = "too-many-decimals";
    public const string TooLong = "too-long";
    public const string BadText = "bad-text";
    public const string HiddenCharacters = "hidden-characters";
    public const string InTheFuture = "in-the-future";
    public const string TooEarly = "too-early";
    public const string WrongOrder = "wrong-order";
    public const string BadUrl = "bad-url";
    public const string BadLanguage = "bad-language";
    public const string QuoteNotFound = "quote-not-found";
    public const string DuplicateTrack = "duplicate-track";
    public const string Duplicate = "duplicate";
    public const string OwnRecipient = "own-recipient";
    public const string ConditionLimit = "condition-limit";
    public const string NeedsReason = "needs-reason";
    public const string NeedsAuthority = "needs-authority";
    public const string NoAuthority = "no-authority";
    public const string IdMismatch = "id-mismatch";

    /// <summary>An Idempotency-Key that came before with another request.</summary>
    public const string KeyReused = "key-reused";

    /// <summary>Logged before under this id, with other content: a conflict.</summary>
    public const string OtherContent = "other-content";

    /// <summary>An address that is not on the public internet, where nothing may be sent.</summary>
    public const string PrivateAddress = "private-address";

    // A name the record does not know.
    public const string UnknownActor = "unknown-actor";
    public const string UnknownCollection = "unknown-collection";
    public const string UnknownForm = "unknown-form";
    public const string UnknownDimension = "unknown-dimension";
    public const string UnknownAct = "unknown-act";
    public const string UnknownWord = "unknown-word";
    public const string UnknownStatement = "unknown-statement";
    public const string UnknownSpeaker = "unknown-speaker";
    public const string OwnLink = "own-link";
    public const string BadEcho = "bad-echo";

    // A transition the statement's state does not allow.
    public const string AlreadyCoded = "already-coded";
    public const string NotCoded = "not-coded";
    public const string Retracted = "retracted";
    public const string CorrectionCodes = "correction-codes";
    public const string CorrectionUncodes = "correction-uncodes";
    public const string Fixed = "fixed";

    // The registry.
    public const string AlreadyRegistered = "already-registered";
    public const string NameTaken = "name-taken";
    public const string NoRole = "no-role";

    // Webhooks.
    public const string NotActive = "not-active";
    public const string OnItsWay = "on-its-way";

    // The two clocks.
    public const string BeyondTheLedger = "beyond-the-ledger";
    public const string OutOfOrder = "out-of-order";
}
