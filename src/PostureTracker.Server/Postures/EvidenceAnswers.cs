using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Statements;
using PostureTracker.Stances;
using PostureTracker.Statements;

namespace PostureTracker.Server.Postures;

/// <summary>What a stance rests on. The pulls of the rows and of what is folded away add up to the mean; their shares,
/// with what the prior keeps, to 1.</summary>
/// <param name="Actor">Whose stance.</param>
/// <param name="Name">Its name.</param>
/// <param name="Recipient">Towards whom; null: towards anyone.</param>
/// <param name="Dimension">On what.</param>
/// <param name="Collection">In whose books.</param>
/// <param name="Basis">Words or deeds alone; null: both.</param>
/// <param name="AsOf">Said on or before.</param>
/// <param name="KnownAt">Recorded on or before.</param>
/// <param name="Position">The last event reflected.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Mean">The mean; null: no stance.</param>
/// <param name="Prior">The share that the prior, at 0, keeps.</param>
/// <param name="Statements">How many statements it rests on.</param>
/// <param name="Evidence">This page of them.</param>
/// <param name="Folded">The sum of those that are not on this page.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
public sealed record EvidenceAnswer(
    ActorCode Actor, string Name, ActorCode? Recipient, Dimension Dimension, string Collection, Basis? Basis,
    DateOnly AsOf, string KnownAt, long Position, string Model, double? Mean, double Prior, int Statements,
    IReadOnlyList<EvidenceRow> Evidence, FoldedAway Folded, string? Next);

/// <summary>One statement's part in a stance.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="On">The day it counts from.</param>
/// <param name="Weight">Authority × confidence × (½ for an echo), to the thousandth.</param>
/// <param name="Authority">How much it binds the actor.</param>
/// <param name="Confidence">Of its signal; towards anyone, the largest of its signals'.</param>
/// <param name="Echo">Whether it echoes another, and so counts half.</param>
/// <param name="Value">What it says, −1..+1; towards anyone, the weighted mean of its signals.</param>
/// <param name="Signals">The signals behind it.</param>
/// <param name="Share">Of the mean, 0..1.</param>
/// <param name="Pull">On the mean: share × value.</param>
/// <param name="Without">The mean had it never been said; null: nothing else was. Does not add up.</param>
public sealed record EvidenceRow(
    EvidenceStatement Statement, DateOnly On, double Weight, decimal Authority, decimal Confidence, bool Echo, double Value,
    IReadOnlyList<Signal> Signals, double Share, double Pull, double? Without);

/// <summary>A statement down to its quote.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExternalId">Its id where it came from.</param>
/// <param name="Version">The version behind the stance.</param>
/// <param name="Texts">Its words; the first are the quote.</param>
/// <param name="Speaker">Who spoke, in the role held that day.</param>
/// <param name="Form">Its form.</param>
/// <param name="Said">When it was said.</param>
/// <param name="Sources">Where it was published.</param>
public sealed record EvidenceStatement(
    Guid Id, string? ExternalId, long Version, IReadOnlyList<Text> Texts, SpeakerGiven? Speaker, string Form,
    SaidDate Said, IReadOnlyList<Source> Sources)
{
    public static EvidenceStatement Of(StatementAnswer known) => new(
        known.Id, known.Statement.ExternalId, known.Version, known.Statement.Texts,
        known.Resolved.Speaker is { } name ? new(name, known.Resolved.Role) : null,
        known.Statement.Form, known.Statement.Said, known.Statement.Sources);
}

/// <summary>The statements that are not on this page, summed.</summary>
/// <param name="Statements">How many.</param>
/// <param name="Share">Of the mean.</param>
/// <param name="Pull">On the mean.</param>
public sealed record FoldedAway(int Statements, double Share, double Pull);
