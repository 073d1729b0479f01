using System.Globalization;
using PostureTracker.Codebook;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Queue;

/// <summary>A coding as the grid sent it, nothing checked yet.</summary>
/// <param name="Statement">Which statement.</param>
/// <param name="Version">The version that was seen; 0: it is not said.</param>
/// <param name="Place">Its place in the queue.</param>
/// <param name="Values">What was chosen on each dimension; not there: not said.</param>
/// <param name="Confidence">How clear it is.</param>
/// <param name="Reason">Why, where it was coded before.</param>
/// <param name="SaysNothing">Whether it is meant that it says nothing on any dimension.</param>
/// <param name="IsRecoding">Whether it was coded when it was opened, so that a reason was asked for.</param>
/// <param name="Key">By which the same form sent twice is known; null: it has none.</param>
public sealed record QueueForm(
    Guid Statement, long Version, long Place, IReadOnlyDictionary<Dimension, decimal> Values, decimal? Confidence,
    string? Reason, bool SaysNothing, bool IsRecoding, Guid? Key)
{
    /// <summary>Null: it names no statement, or what is chosen is no number.</summary>
    public static QueueForm? Of(IFormCollection form)
    {
        var values = new Dictionary<Dimension, decimal>();
        foreach (var scale in Dimensions.All)
        {
            if (form[scale.Key].ToString() is not { Length: > 0 } text)
                continue;
            if (Number(text) is not { } value)
                return null;
            values.Add(scale.Dimension, value);
        }

        return Identity.TryRead(form["statement"], out var statement)
            ? new(
                statement, Position(form["version"]), Position(form["place"]), values, Number(form["confidence"]),
                form["reason"].ToString().Trim() is { Length: > 0 } reason ? reason : null, form["nothing"] == "yes",
                form.ContainsKey("reason"), PageForm.KeyOf(form))
            : null;
    }

    public CodingDraft Draft() => new()
    {
        Signals =
        [
            .. Values.OrderBy(one => one.Key).Select(one => new SignalDraft
            {
                Dimension = Dimensions.Of(one.Key).Key,
                Value = one.Value,
                Confidence = Confidence,
            }),
        ],
        Reason = Reason,
    };

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static long Position(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;
}
