using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Statements;

namespace PostureTracker.Tests;

/// <summary>Drafts that are sound, to be altered where a test needs them otherwise.</summary>
internal static class Some
{
    private static readonly Dictionary<ActorCode, Actor> _builtIn =
        BuiltInActors.All.ToDictionary(actor => actor.Code, actor => Actor.BuiltIn(actor.Code)!);

    private static readonly IReadOnlyDictionary<string, Collection> _collections =
        Collections.BuiltIn.ToDictionary(collection => collection.Name);

    /// <summary>North Korea to the United States, ambivalent on dialogue.</summary>
    public static StatementDraft Statement(
        string said = "2021-06-17", string form = "leader-speech", string? externalId = null) =>
        new()
        {
            ExternalId = externalId,
            Actor = "PRK",
            Form = form,
            Recipient = "USA",
            Said = said,
            Sources = [Source()],
            Texts = [Text()],
            Signals = [Signal()],
        };

    /// <summary>The same, waiting to be coded.</summary>
    public static StatementDraft Uncoded(string form = "leader-speech") =>
        Statement(form: form) with { Signals = null };

    public static SourceDraft Source(string name = "KCNA") => new() { Name = name };

    public static TextDraft Text(string text = "prepared for both dialogue and confrontation") =>
        new() { Text = text, Language = "en", Kind = "official-translation" };

    public static SignalDraft Signal(string dimension = "dialogue", decimal value = -0.2m, decimal confidence = 1) =>
        new() { Dimension = dimension, Value = value, Confidence = confidence };

    public static CodingDraft Coding(params SignalDraft?[] signals) =>
        new() { Signals = signals, Reason = "we read it as softer than it was" };

    /// <summary>The built-in actors and collections, with these actors as they are now.</summary>
    public static Known Known(string today = "2021-07-01", params Actor[] actors)
    {
        var known = actors is [] ? _builtIn : new Dictionary<ActorCode, Actor>(_builtIn);
        foreach (var actor in actors)
            known[actor.Code] = actor;
        var day = DateOnly.Parse(today);
        return new(day, day, known, _collections, new Dictionary<Guid, LinkedStatement>());
    }

    /// <summary>And these statements, to link to.</summary>
    public static Known Knowing(this Known known, params StatementState[] linked) => known with
    {
        Linked = linked.ToDictionary(
            state => state.Statement.Id,
            state => new LinkedStatement(state.Statement.Id, state.Statement.Actor, state.Resolved.Day)),
    };
}
