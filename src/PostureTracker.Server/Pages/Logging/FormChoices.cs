using System.Globalization;
using PostureTracker.Codebook;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>What there is to choose from.</summary>
internal static class FormChoices
{
    public static IReadOnlyList<(string Value, string Words)> Forms { get; } =
    [
        ("", "Choose the form"),
        .. StatementForms.All.Select(form => (form.Key, $"{Sentence(form.Key)} ({FormNumber.Text(form.Authority)})")),
    ];

    public static IReadOnlyList<(string Value, string Words)> Kinds { get; } = Of<TextKind>();

    public static IReadOnlyList<(string Value, string Words)> Audiences { get; } = [("", "Not said"), .. Of<Audience>()];

    public static IReadOnlyList<(string Value, string Words)> Attributions { get; } =
        [("", "Asserted, unless it says otherwise"), .. Of<Attribution>()];

    public static IReadOnlyList<(string Value, string Words)> Statuses { get; } = [("", "Choose"), .. Of<DemandStatus>()];

    public static IReadOnlyList<(string Value, string Words)> LinkKinds { get; } = [("", "Choose"), .. Of<LinkKind>()];

    public static IReadOnlyList<(string Value, string Words)> DimensionKeys { get; } =
        [("", "Choose"), .. Dimensions.All.Select(scale => (scale.Key, PreviewWords.Name(scale.Dimension)))];

    public static IReadOnlyList<(string Value, string Words)> Clarities { get; } =
    [
        .. Clarity.All.Select(one => (
            FormNumber.Text(one.Confidence)!,
            $"{one.Words} ({one.Confidence.ToString("0.0#", CultureInfo.InvariantCulture)})")),
    ];

    private static IReadOnlyList<(string, string)> Of<T>() where T : struct, Enum =>
    [
        .. Enum.GetValues<T>().Select(word => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{word}"))
            .Select(key => (key, Sentence(key))),
    ];

    /// <summary><c>leader-speech</c> as <c>Leader speech</c>.</summary>
    public static string Sentence(string key) => char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' ');
}
