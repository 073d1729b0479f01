using System.Globalization;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>What a field is called where it stands alone, and what it says.</summary>
internal static class FieldLabel
{
    private static readonly Dictionary<string, string> _labels = new()
    {
        ["actor"] = "On whose behalf",
        ["recipient"] = "Said to",
        ["form"] = "Form",
        ["speaker/name"] = "Speaker",
        ["speaker/role"] = "Speaker’s role",
        ["audience"] = "Audience",
        ["said"] = "Said on",
        ["reportedOn"] = "Reported on",
        ["attribution"] = "Attribution",
        ["authority"] = "Authority of its own",
        ["authorityReason"] = "Why that authority",
        ["act"] = "Act",
        ["note"] = "Coding note",
        ["reason"] = "Reason",
        ["collection"] = "Collection",
        ["externalId"] = "Its id elsewhere",
        ["confidence"] = "How clear is it?",
        ["nothing"] = "Says nothing",
        ["register/role"] = "Role",
        ["register/authority"] = "Authority",
        ["register/from"] = "From",
    };

    private static readonly Dictionary<string, string> _members = new()
    {
        ["text"] = "words",
        ["language"] = "language",
        ["kind"] = "kind",
        ["name"] = "name",
        ["url"] = "address",
        ["publishedOn"] = "published on",
        ["value"] = "value",
        ["level"] = "value",
        ["confidence"] = "confidence",
        ["condition"] = "condition",
        ["until"] = "until",
        ["quote"] = "the words it rests on",
        ["actor"] = "about",
        ["recipient"] = "towards",
        ["dimension"] = "dimension",
        ["demand"] = "name",
        ["status"] = "what becomes of it",
        ["statement"] = "which statement",
    };

    public static string Of(string field) => field.Split('/') switch
    {
        ["texts", "0", "text"] => "Quote",
        ["sources", "0", "name"] => "Source",
        ["signals", var row, var member] when Own(row) is { } dimension => $"{dimension}, {Member(member)}",
        [var list, var row, var member] => $"{Row(list)} {Number(row)}, {Member(member)}",
        _ => _labels.GetValueOrDefault(field, field),
    };

    /// <summary>What a field says, as a reader reads it.</summary>
    public static string Said(string field, string value) => field.Split('/') switch
    {
        _ when value.Length == 0 => "",
        ["signals", var row, "level"] when Own(row) is not null && Level(row, value) is { } level => level,
        ["nothing"] => "it says nothing",
        _ => value,
    };

    private static string? Own(string row) =>
        int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Dimensions.All.Count
            ? PreviewWords.Name(Dimensions.All[index].Dimension)
            : null;

    private static string? Level(string row, string value) =>
        SignalsReading.Buttons.Index().Where(button => FormNumber.Text(button.Item) == value)
            .Select(button => Dimensions.All[int.Parse(row, CultureInfo.InvariantCulture)].LevelNames[button.Index]
                + $", {NumberText.Signed((double)button.Item)}")
            .FirstOrDefault();

    private static string Row(string list) => list switch
    {
        "texts" => "Text",
        "sources" => "Source",
        "signals" => "Signal",
        "demands" => "Demand",
        "links" => "Link",
        _ => list,
    };

    private static string Member(string member) => _members.GetValueOrDefault(member, member);

    private static string Number(string row) =>
        int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? $"{index + 1}" : row;
}
