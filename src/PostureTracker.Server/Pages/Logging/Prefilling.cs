using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>What a new form begins with: what the address says, and what the one before keeps.</summary>
internal static class Prefilling
{
    // The parameters a link may prefill with, and the field of each.
    private static readonly (string Parameter, string Field)[] _asked =
    [
        ("text", "texts/0/text"), ("language", "texts/0/language"), ("kind", "texts/0/kind"), ("speaker", "speaker/name"),
        ("role", "speaker/role"), ("actor", "actor"), ("recipient", "recipient"), ("form", "form"), ("said", "said"),
        ("source", "sources/0/name"), ("url", "sources/0/url"), ("published", "sources/0/publishedOn"), ("act", "act"),
        ("audience", "audience"), ("collection", "collection"), ("note", "note"), ("dimension", "dimension"),
    ];

    // What one statement and the next have in common, where several are logged from one text.
    private static readonly string[] _kept = ["said", "source", "url", "published", "language", "kind", "collection"];

    public static FormFields Of(IQueryCollection query) => FormFields.Of(
        _asked.Select(one => (one.Field, query[one.Parameter].ToString() is { Length: > 0 } given ? given : null))
            .Append(("key", $"{Guid.CreateVersion7()}")));

    /// <summary>The address of the next form after one was saved.</summary>
    public static string Another(View view, FormFields fields, RecordedStatement saved) => view.At(
        "/statements/new",
        [
            .. _asked.Where(one => _kept.Contains(one.Parameter)).Select(one => (one.Parameter, fields[one.Field])),
            ("saved", saved.Id.ToString()),
        ]);

    /// <summary>The same form as another one: saved again, it is another statement, or another change.</summary>
    public static FormFields Renewed(FormFields fields) => fields.With("key", $"{Guid.CreateVersion7()}");
}
