using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Notices;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Webhooks;

/// <summary>A webhook read from what was sent.</summary>
/// <param name="Terms">What it is registered with.</param>
/// <param name="Secret">A new secret; null: it keeps the one it has.</param>
/// <param name="Active">Whether it is to be active; null: as it is.</param>
public sealed record ReadWebhook(WebhookTerms Terms, byte[]? Secret, bool? Active);

/// <summary>Reads a webhook, and collects everything wrong with it.</summary>
/// <param name="book">Who and what there is.</param>
/// <param name="allowPrivate">Whether receivers may be on private networks.</param>
internal sealed class WebhookReading(RegistryBook book, bool allowPrivate)
{
    private const int LongestNote = 2_000;

    private static readonly IReadOnlyDictionary<string, NoticeKind> Kinds = Enum.GetValues<NoticeKind>()
        .Where(kind => kind != NoticeKind.Parked).ToDictionary(NoticeTable.Word);

    public Faults Faults { get; } = new();

    /// <param name="draft">As sent.</param>
    /// <param name="before">What it is registered with; null: it is new.</param>
    /// <returns>The webhook; null where there are faults.</returns>
    public ReadWebhook? Read(WebhookDraft draft, WebhookTerms? before)
    {
        var url = ReadUrl(draft.Url, before?.Url);
        var secret = draft.Secret is { } text ? WebhookSecret.Read(Faults, text) : null;
        var filter = ReadFilter(draft, before?.Filter);
        var note = TextRules.OptionalFreeText(Faults, "/note", draft.Note, LongestNote) ?? before?.Note;
        return Faults.Any ? null : new(new(url!, filter, note), secret, draft.Active);
    }

    private string? ReadUrl(string? url, string? before) =>
        url is not null ? ReceiverRules.Read(Faults, url, allowPrivate)
        : Faults.Missing(before, "/url", "the address of the receiver") ? null
        : before;

    private WebhookFilter ReadFilter(WebhookDraft draft, WebhookFilter? before) => new(
        ReadCollection(draft.Collection ?? before?.Collection ?? Collections.Desk),
        ReadAll("/actors", draft.Actors, before?.Actors, ReadActor),
        ReadAll("/dimensions", draft.Dimensions, before?.Dimensions, (word, pointer) =>
            Dimensions.Find(word)?.Dimension is { } dimension ? dimension
            : Unknown<Dimension>(pointer, Refusal.UnknownDimension, word, Dimensions.All.Select(scale => scale.Key))),
        ReadAll("/kinds", draft.Kinds, before?.Kinds, (word, pointer) =>
            Kinds.TryGetValue(word, out var kind) ? kind
            : Unknown<NoticeKind>(pointer, Refusal.UnknownWord, word, Kinds.Keys)),
        draft.Confirmed ?? before?.Confirmed,
        ReadAll("/events", draft.Events, before?.Events, (word, pointer) =>
            EventTypes.All.Contains(word) ? word
            : Unknown<string>(pointer, Refusal.UnknownWord, word, EventTypes.All)) ?? []);

    private string ReadCollection(string name)
    {
        if (!book.Collections.ContainsKey(name))
            Faults.Add("/collection", Refusal.UnknownCollection,
                "There is no collection of this name; register it first, or leave it out for the desk's.");
        return name;
    }

    private string ReadActor(string code, string pointer)
    {
        if (!ActorCode.IsCode(code) || !book.Actors.ContainsKey(new(code)))
            Faults.Add(pointer, Refusal.UnknownActor, $"'{code}' is no actor; register it first.");
        return code;
    }

    /// <summary>Each once, or null where the list is empty: it restricts nothing.</summary>
    private IReadOnlyList<T>? ReadAll<T>(
        string pointer, IReadOnlyList<string?>? words, IReadOnlyList<T>? before, Func<string, string, T> read)
    {
        if (words is null)
            return before;
        List<T> all = [];
        foreach (var (i, word) in words.Index())
        {
            if (!Faults.Missing(word, $"{pointer}/{i}", "a word"))
                all.Add(read(word, $"{pointer}/{i}"));
        }
        return all.Count == 0 ? null : [.. all.Distinct()];
    }

    private T Unknown<T>(string pointer, string code, string word, IEnumerable<string> words)
    {
        Faults.Add(pointer, code, $"'{word}' is none of {string.Join(", ", words)}.");
        return default!;
    }
}
