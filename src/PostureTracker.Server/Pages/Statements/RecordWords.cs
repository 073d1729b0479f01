using System.Globalization;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Statements;

/// <summary>What is in the record as people read it: names for codes, words for keys, numbers with their meaning.</summary>
public sealed class RecordWords(RegistryBook registry)
{
    public string Of(ActorCode actor) => registry.Actors.GetValueOrDefault(actor)?.Name ?? actor.ToString();

    /// <summary>The recipient, or that it is to nobody in particular.</summary>
    public string Towards(ActorCode? recipient) => recipient is { } code ? Of(code) : "anyone";

    /// <summary>The collection by its title; null: it is the desk's, which goes without saying.</summary>
    public string? Collection(string name) => name == Collections.Desk
        ? null
        : registry.Collections.GetValueOrDefault(name)?.Title is { Length: > 0 } title ? $"{title} ({name})" : name;

    public bool IsMachine(string collection) =>
        registry.Collections.GetValueOrDefault(collection)?.Kind == CollectionKind.Machine;

    /// <summary>Between whom a signal or a demand is, where that is not the statement's own; null: it is.</summary>
    public string? Ends(Statement statement, ActorCode? actor, ActorCode? recipient) =>
        (actor ?? statement.Actor, recipient ?? statement.Recipient) is var (by, to)
        && by == statement.Actor && to == statement.Recipient
            ? null
            : $"{Of(by)} towards {Towards(to)}";

    /// <summary>A key of the codebook in words: <c>ministry-statement</c> is a ministry statement.</summary>
    public static string Plain(string key) => key.Replace('-', ' ');

    public static string Plain(Enum word) => Plain(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{word}"));

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string Name(Dimension dimension) => Capital(Dimensions.Of(dimension).Key);

    /// <summary>The level whose band a value lies in: <c>Cool</c>.</summary>
    public static string Level(Dimension dimension, decimal value) => Levels.Name(dimension, Levels.Band((double)value));

    /// <summary>As given, with a sign and the minus of print: <c>−0.25</c>.</summary>
    public static string Value(decimal value) =>
        value.ToString("+0.0#####;-0.0#####;0", CultureInfo.InvariantCulture).Replace('-', NumberText.Minus);

    public static string Share(decimal number) => number.ToString("0.0#####", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment of the record: <c>24 Jun 2021, 16:40 UTC</c>.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>How much a statement binds, and where that comes from.</summary>
    public static string Authority(Statement statement, Resolved resolved)
    {
        var form = StatementForms.Find(statement.Form)!;
        return resolved.Authority switch
        {
            0 => "0: kept as context, never counted",
            var own when statement.Authority == own => $"{Share(own)}, given for this statement: {statement.AuthorityReason}",
            var whole when whole == form.Authority => $"{Share(whole)}, from its form",
            var held => $"{Share(held)}, from the role held that day (its form alone would give {Share(form.Authority)})",
        };
    }
}
