using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Statements;

/// <summary>One utterance, or one act, as it was given and found sound: who said what, on whose behalf, to whom, when,
/// where it was published, and how it was coded. Built only by <c>StatementReading</c>.</summary>
/// <param name="Id">Its own, for ever.</param>
/// <param name="Collection">The body of statements it belongs to; never changes.</param>
/// <param name="ExternalId">Its id in the system it came from, unique in its collection.</param>
/// <param name="Actor">The actor it binds.</param>
/// <param name="Form">Key of a <see cref="StatementForm"/>.</param>
/// <param name="Speaker">Who spoke, as given.</param>
/// <param name="Recipient">The actor it is addressed to; never the actor itself.</param>
/// <param name="Audience">For whom it was meant.</param>
/// <param name="Said">When it was said, as exactly as known.</param>
/// <param name="ReportedOn">When it was reported; there wherever <paramref name="Said"/> is not exact to the day.
/// </param>
/// <param name="Sources">Where it was published; at least one.</param>
/// <param name="Texts">Its words; at least one, the first is the one quoted.</param>
/// <param name="Attribution">Whether the actor stands by it; shown, never counted.</param>
/// <param name="Authority">0..1, instead of what the form and role give.</param>
/// <param name="AuthorityReason">Why; there exactly where <paramref name="Authority"/> is.</param>
/// <param name="Signals">Null: not coded yet. None: coded, says nothing.</param>
/// <param name="Act">Code of the act, for what was done.</param>
/// <param name="Demands">What it demands, repeats, omits or drops.</param>
/// <param name="Links">What it answers.</param>
/// <param name="Note">The coder's reason.</param>
public sealed record Statement(
    Guid Id,
    string Collection,
    string? ExternalId,
    ActorCode Actor,
    string Form,
    SpeakerGiven? Speaker,
    ActorCode? Recipient,
    Audience? Audience,
    SaidDate Said,
    DateOnly? ReportedOn,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<Text> Texts,
    Attribution? Attribution,
    decimal? Authority,
    string? AuthorityReason,
    IReadOnlyList<Signal>? Signals,
    string? Act,
    IReadOnlyList<DemandMark>? Demands,
    IReadOnlyList<Link>? Links,
    string? Note);

/// <summary>The person or organ that spoke, as given.</summary>
public sealed record SpeakerGiven(string Name, string? Role);

/// <summary>A place where it was published. Never used for the actor.</summary>
public sealed record Source(string Name, string? Url, DateOnly? PublishedOn);

/// <summary>The words themselves, 1..20,000 characters.</summary>
/// <param name="Content">The words.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Kind">How near they are to what was said.</param>
public sealed record Text(
    [property: System.Text.Json.Serialization.JsonPropertyName("text")] string Content, string Language, TextKind Kind);

/// <summary>What a statement says about one actor on one dimension.</summary>
/// <param name="Actor">Null: the statement's.</param>
/// <param name="Recipient">Null: the statement's.</param>
/// <param name="Dimension">On what.</param>
/// <param name="Value">−1..+1; within ±0.8 where a condition stands.</param>
/// <param name="Confidence">Over 0, at most 1.</param>
/// <param name="Condition">On what it depends.</param>
/// <param name="Until">Where it is limited in time.</param>
/// <param name="Quote">The words it rests on, found in one of the texts.</param>
public sealed record Signal(
    ActorCode? Actor,
    ActorCode? Recipient,
    Dimension Dimension,
    decimal Value,
    decimal Confidence,
    string? Condition,
    SaidDate? Until,
    string? Quote);

/// <summary>What a statement does with a demand; by and to the statement's actor and recipient unless named.</summary>
public sealed record DemandMark(
    string Demand, DemandStatus Status, string? Text, ActorCode? Actor, ActorCode? Recipient);

/// <summary>How it stands to another statement, named by its id or its externalId in the same collection.</summary>
public sealed record Link(LinkKind Kind, string Statement);

public enum Audience { Domestic, External, Both }

public enum TextKind { Original, OfficialTranslation, OurTranslation, Paraphrase, Description }

public enum Attribution { Asserted, Disputed, Denied }

public enum DemandStatus { Made, Repeated, Omitted, Dropped, Met }

public enum LinkKind { Rebuts, Echoes, Endorses, Answers, Cites }
