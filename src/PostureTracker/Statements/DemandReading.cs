using System.Text.RegularExpressions;

namespace PostureTracker.Statements;

/// <summary>Reads what a statement does with demands.</summary>
internal static partial class DemandReading
{
    private const int SlugLength = 80;
    private const int TextLength = 2_000;

    public static IReadOnlyList<DemandMark>? Read(
        IReadOnlyList<DemandDraft?>? drafts, Ends statement, Known known, Faults faults)
    {
        if (drafts is null)
            return null;
        var marks = new List<DemandMark>();
        var seen = new HashSet<(string, Ends)>();
        foreach (var (index, draft) in drafts.Index())
        {
            var pointer = $"/demands/{index}";
            if (One(draft, pointer, known, faults) is not { } mark)
                continue;
            var ends = new Ends(mark.Actor, mark.Recipient).Or(statement);
            if (ends.AreOne)
                faults.Add(pointer, Refusal.OwnRecipient,
                    $"{ends.Actor} makes no demand on itself; name to whom it is made.");
            if (!seen.Add((mark.Demand, ends)))
                faults.Add(pointer, Refusal.Duplicate, "This demand of this actor to this recipient is here already.");
            marks.Add(mark);
        }
        return marks;
    }

    private static DemandMark? One(DemandDraft? draft, string pointer, Known known, Faults faults)
    {
        if (faults.Missing(draft, pointer, "a demand"))
            return null;
        if (!faults.Missing(draft.Demand, $"{pointer}/demand", "which demand")
            && (draft.Demand.Length > SlugLength || !Slug().IsMatch(draft.Demand)))
            faults.Add($"{pointer}/demand", Refusal.Malformed,
                $"Name it in small letters, digits and hyphens, at most {SlugLength}: end-hostile-policy.");
        faults.Missing(draft.Status, $"{pointer}/status", "what becomes of the demand");
        var status = Words.Read<DemandStatus>(draft.Status, $"{pointer}/status", faults);
        TextRules.OptionalFreeText(faults, $"{pointer}/text", draft.Text, TextLength);
        var ends = ActorReading.ReadEnds(draft.Actor, draft.Recipient, pointer, known, faults);
        return ends is not var (actor, recipient) || draft.Demand is null || status is null
            ? null
            : new(draft.Demand, status.Value, draft.Text, actor, recipient);
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
