using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>What stands under the fields: how each was understood, and what follows from it.</summary>
/// <param name="form">The form.</param>
/// <param name="resolved">What would follow from the whole; null: it cannot be told yet.</param>
public sealed class FormNotes(OpenForm form, Resolved? resolved)
{
    public const string SaidHint = "23 Jun 2021, yesterday, 2021-06, “March 2021”";

    private FormFields Fields => form.Fields;

    private StatementDraft Draft => form.Draft.Statement;

    /// <summary>The notes that change with what is typed, by the id of where each stands.</summary>
    public IEnumerable<(string Id, string? Words)> Live =>
    [
        ("note-actor", Actor), ("note-recipient", Recipient), ("note-speaker", Speaker), ("note-form", Form),
        ("note-said", Said), ("note-coding", Coding),
        .. Enumerable.Range(0, Math.Max(Dimensions.All.Count, Fields.Rows("signals")))
            .Select(row => ($"note-signals-{row}", Stopped(row))),
    ];

    public string? Actor => Fields["actor"] is not { } typed
        ? form.Names.Actor(Draft.Actor) is { } inferred
            ? $"{inferred.Name}, for whom the speaker speaks"
            : "The actor it binds: a name or a code"
        : Known(typed);

    public string? Recipient => Fields["recipient"] is { } typed ? Known(typed) : "Leave empty for a domestic audience";

    public string? Speaker
    {
        get
        {
            if (Fields["speaker/name"] is not { } name)
                return "Who spoke; empty where an institution did";
            if (form.Names.Speaker(name, form.Names.Actor(Draft.Actor)) is not var (actor, speaker))
                return "Not registered: takes the authority of the form alone" + Meant(name);
            var known = Folding.SameName(speaker.Name, name) ? "" : $"{speaker.Name}: ";
            return $"{known}{RoleOf(speaker)}, {actor.Name}";
        }
    }

    /// <summary>Whether the speaker typed could be registered.</summary>
    public bool IsUnknownSpeaker => Fields["speaker/name"] is { } name
        && form.Names.Speaker(name, form.Names.Actor(Draft.Actor)) is null;

    public string? Form => StatementForms.Find(Draft.Form) is not { } chosen
        ? "It sets how much the words bind"
        : $"{Authority(chosen)}; {chosen.Meaning}";

    public string? Said => FormDate.Understood(Fields["said"], form.Today) ?? SaidHint;

    public string? Coding => Draft.Signals switch
    {
        null when form.Verb == FormVerb.Log => "No signal yet: it is logged now, and waits in the queue to be coded.",
        null or { Count: > 0 } => null,
        _ => "Coded: it says nothing on any dimension.",
    };

    public string? Stopped(int row) => SignalsReading.IsStopped(Fields, row)
        ? "With a condition the value stops at ±0.8."
        : null;

    private string Authority(StatementForm chosen) => resolved is { } follows
        ? follows.Authority == 0 ? "Kept as context, never counted"
            : follows.Authority == chosen.Authority ? $"Authority {FormNumber.Text(follows.Authority)}"
            : $"Authority {FormNumber.Text(follows.Authority)} instead of the form’s {FormNumber.Text(chosen.Authority)}"
        : $"Authority {FormNumber.Text(chosen.Authority)}";

    private string RoleOf(Speaker speaker)
    {
        var day = resolved?.Day ?? SaidPhrase.Read(Fields["said"], form.Today)?.Last ?? form.Today;
        return speaker.RoleOn(day) is not { } role
            ? $"no role known on {DayText.Short(day)}"
            : role.Title + (role.Authority is { } authority ? $" · authority {FormNumber.Text(authority)}" : "");
    }

    /// <summary>Who may have been meant by a name that nobody has.</summary>
    private string Meant(string name) =>
        Meant(form.Names.Near(name, form.Names.Actor(Draft.Actor)).Select(speaker => speaker.Name));

    private static string Meant(IEnumerable<string> near) =>
        near.ToList() is { Count: > 0 } names ? $". Did you mean {string.Join(" or ", names)}?" : "";

    private string Known(string typed) => form.Names.Actor(typed) is not { } actor
        ? $"Nobody is known as “{typed}”{Meant(form.Names.Near(typed).Select(near => near.Name))}"
        : typed == actor.Name ? actor.Code.ToString() : $"{actor.Name}, {actor.Code}";
}
