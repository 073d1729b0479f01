using System.Globalization;
using System.Text.Json;
using PostureTracker.Codebook;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>Fills a form with a statement of the record, so that reading it again gives that statement.</summary>
internal static class FormFilling
{
    public static FormFields Of(Statement statement, RegisteredNames names)
    {
        var rows = SignalRows(statement);
        var common = Common(statement.Signals ?? []);
        return FormFields.Of([
            .. Whole(statement, names),
            ("confidence", FormNumber.Text(common)),
            .. Rows(statement.Texts, Text, "texts"),
            .. Rows(statement.Sources, Source, "sources"),
            .. Rows(statement.Demands ?? [], mark => Demand(mark, names), "demands"),
            .. Rows(statement.Links ?? [], Link, "links"),
            .. rows.SelectMany(row => At($"signals/{row.Row}", Signal(row.Signal, row.At, common, names))),
        ]);
    }

    private static IEnumerable<(string, string?)> Whole(Statement statement, RegisteredNames names) =>
    [
        ("collection", statement.Collection), ("externalId", statement.ExternalId),
        ("actor", names.Shown(statement.Actor.ToString())), ("form", statement.Form),
        ("speaker/name", statement.Speaker?.Name), ("speaker/role", statement.Speaker?.Role),
        ("recipient", names.Shown(statement.Recipient?.ToString())), ("audience", Word(statement.Audience)),
        ("said", statement.Said.ToString()), ("reportedOn", Day(statement.ReportedOn)),
        ("attribution", Word(statement.Attribution)), ("authority", FormNumber.Text(statement.Authority)),
        ("authorityReason", statement.AuthorityReason), ("act", statement.Act), ("note", statement.Note),
        ("nothing", statement.Signals is [] ? "on" : null),
    ];

    /// <summary>The first signal of each dimension between the statement's own two goes to the dimension's row.</summary>
    private static IEnumerable<(int Row, int At, Signal Signal)> SignalRows(Statement statement)
    {
        var (taken, next) = (new HashSet<int>(), Dimensions.All.Count);
        foreach (var (at, signal) in (statement.Signals ?? []).Index())
        {
            var own = Dimensions.All.Index().First(one => one.Item.Dimension == signal.Dimension).Index;
            yield return (IsOwn(signal, statement) && taken.Add(own) ? own : next++, at, signal);
        }
    }

    private static bool IsOwn(Signal signal, Statement statement) =>
        (signal.Actor ?? statement.Actor) == statement.Actor
        && (signal.Recipient ?? statement.Recipient) == statement.Recipient;

    /// <summary>The confidence that all signals share, where the form can say it for all; else none.</summary>
    private static decimal? Common(IReadOnlyList<Signal> signals) =>
        signals.Select(signal => signal.Confidence).Distinct().ToList() is [var one] && Clarity.Has(one) ? one : null;

    private static (string, string?)[] Signal(Signal signal, int at, decimal? common, RegisteredNames names)
    {
        var button = Button(signal);
        return
        [
            ("at", at.ToString(CultureInfo.InvariantCulture)), ("dimension", Word<Dimension>(signal.Dimension)),
            ("level", FormNumber.Text(button)), ("value", button is null ? FormNumber.Text(signal.Value) : null),
            ("confidence", signal.Confidence == common ? null : FormNumber.Text(signal.Confidence)),
            ("actor", names.Shown(signal.Actor?.ToString())), ("recipient", names.Shown(signal.Recipient?.ToString())),
            ("condition", signal.Condition), ("until", signal.Until?.ToString()), ("quote", signal.Quote),
        ];
    }

    /// <summary>The button that stands for the value; null: none does.</summary>
    private static decimal? Button(Signal signal) => signal switch
    {
        { Condition: not null, Value: SignalsReading.ConditionLimit } => 1,
        { Condition: not null, Value: -SignalsReading.ConditionLimit } => -1,
        _ when SignalsReading.Buttons.Contains(signal.Value) => signal.Value,
        _ => null,
    };

    private static (string, string?)[] Link(Link link) =>
        [("kind", Word<LinkKind>(link.Kind)), ("statement", link.Statement)];

    private static (string, string?)[] Text(Text text) =>
        [("text", text.Content), ("language", text.Language), ("kind", Word<TextKind>(text.Kind))];

    private static (string, string?)[] Source(Source source) =>
        [("name", source.Name), ("url", source.Url), ("publishedOn", Day(source.PublishedOn))];

    private static (string, string?)[] Demand(DemandMark mark, RegisteredNames names) =>
    [
        ("demand", mark.Demand), ("status", Word<DemandStatus>(mark.Status)), ("text", mark.Text),
        ("actor", names.Shown(mark.Actor?.ToString())), ("recipient", names.Shown(mark.Recipient?.ToString())),
    ];

    private static IEnumerable<(string, string?)> Rows<T>(
        IEnumerable<T> list, Func<T, (string, string?)[]> members, string name) =>
        list.SelectMany((one, row) => At($"{name}/{row}", members(one)));

    private static IEnumerable<(string, string?)> At(string place, (string Name, string? Value)[] members) =>
        members.Select(member => ($"{place}/{member.Name}", member.Value));

    private static string? Word<T>(T? word) where T : struct, Enum =>
        word is null ? null : JsonNamingPolicy.KebabCaseLower.ConvertName($"{word}");

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
