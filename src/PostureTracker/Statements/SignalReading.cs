using PostureTracker.Codebook;

namespace PostureTracker.Statements;

/// <summary>Reads the signals of a statement: what it says about whom, on which dimension.</summary>
internal static class SignalReading
{
    private const decimal ConditionLimit = 0.8m;
    private const int ConditionLength = 2_000;

    /// <summary>Null where none are given: not coded yet. Quotes are looked for in the <paramref name="texts"/>; null:
    /// these are at fault.</summary>
    public static IReadOnlyList<Signal>? Read(
        IReadOnlyList<SignalDraft?>? drafts,
        Ends statement,
        IReadOnlyList<Text>? texts,
        Known known,
        Faults faults)
    {
        if (drafts is null)
            return null;
        var signals = new List<Signal>();
        var tracks = new HashSet<(Ends, Dimension)>();
        foreach (var (index, draft) in drafts.Index())
        {
            var pointer = $"/signals/{index}";
            if (One(draft, pointer, texts, known, faults) is not { } signal)
                continue;
            var ends = new Ends(signal.Actor, signal.Recipient).Or(statement);
            if (ends.AreOne)
                faults.Add(pointer, Refusal.OwnRecipient,
                    $"A signal of {ends.Actor} cannot be towards {ends.Actor}; name its recipient.");
            if (!tracks.Add((ends, signal.Dimension)))
                faults.Add(pointer, Refusal.DuplicateTrack,
                    "There is already a signal of this actor towards this recipient on this dimension.");
            signals.Add(signal);
        }
        return signals;
    }

    private static Signal? One(
        SignalDraft? draft, string pointer, IReadOnlyList<Text>? texts, Known known, Faults faults)
    {
        if (faults.Missing(draft, pointer, "a signal"))
            return null;
        var ends = ActorReading.ReadEnds(draft.Actor, draft.Recipient, pointer, known, faults);
        faults.Missing(draft.Dimension, $"{pointer}/dimension", "the dimension");
        var dimension = Words.Read<Dimension>(
            draft.Dimension, $"{pointer}/dimension", faults, Refusal.UnknownDimension);
        var value = ReadValue(draft, pointer, faults);
        var confidence = ReadConfidence(draft, pointer, faults);
        TextRules.OptionalFreeText(faults, $"{pointer}/condition", draft.Condition, ConditionLength);
        var until = SaidReading.Read(draft.Until, $"{pointer}/until", faults);
        ReadQuote(draft.Quote, $"{pointer}/quote", texts, faults);
        return ends is not var (actor, recipient) || dimension is null || value is null || confidence is null
            ? null
            : new(actor, recipient, dimension.Value, value.Value, confidence.Value,
                draft.Condition, until, draft.Quote);
    }

    private static decimal? ReadValue(SignalDraft draft, string pointer, Faults faults)
    {
        faults.Missing(draft.Value, $"{pointer}/value", "the value, -1..1 (not said is no signal, never a zero)");
        var value = Numbers.Read(draft.Value, -1, 1, $"{pointer}/value", faults);
        if (draft.Condition is null || value is null || Math.Abs(value.Value) <= ConditionLimit)
            return value;
        faults.Add($"{pointer}/value", Refusal.ConditionLimit,
            $"With a condition the value stops at ±{ConditionLimit}; {value} is beyond.");
        return null;
    }

    private static decimal? ReadConfidence(SignalDraft draft, string pointer, Faults faults)
    {
        faults.Missing(draft.Confidence, $"{pointer}/confidence", "the confidence, over 0 and at most 1");
        if (draft.Confidence != 0)
            return Numbers.Read(draft.Confidence, 0, 1, $"{pointer}/confidence", faults);
        faults.Add($"{pointer}/confidence", Refusal.OutOfRange, "A confidence of 0 is no signal; leave it out.");
        return null;
    }

    private static void ReadQuote(string? quote, string pointer, IReadOnlyList<Text>? texts, Faults faults)
    {
        if (quote is null || TextRules.OptionalFreeText(faults, pointer, quote, TextRules.LongestText) is null)
            return;
        var words = Folding.Of(quote);
        if (texts?.Any(text => Folding.Of(text.Content).Contains(words, StringComparison.Ordinal)) == false)
            faults.Add(pointer, Refusal.QuoteNotFound, "These words are in none of the statement's texts.");
    }
}
