using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>What somebody else made of a field while one was typing.</summary>
public enum Clash
{
    /// <summary>They changed it and we did not: theirs is taken over.</summary>
    Theirs,

    /// <summary>We changed it and they did not.</summary>
    Ours,

    /// <summary>Both did, differently: ours stays in the form, theirs is shown.</summary>
    Both,
}

/// <summary>A field that is not what it was when the form was opened.</summary>
/// <param name="Field">Its name in the form.</param>
/// <param name="Before">As it was.</param>
/// <param name="Theirs">As the record has it now.</param>
/// <param name="Ours">As it was typed.</param>
/// <param name="Clash">Who changed it.</param>
public sealed record ChangedField(string Field, string Before, string Theirs, string Ours, Clash Clash);

/// <summary>Their change against ours, field by field.</summary>
/// <param name="Current">The statement as it is now.</param>
/// <param name="Changed">The fields that were changed.</param>
public sealed record Meanwhile(RecordedStatement Current, IReadOnlyList<ChangedField> Changed)
{
    private static readonly string[] _notOfTheRecord = ["version", "key", "do", "reason", "dimension", "verb", "of"];

    /// <summary>The two changes, and the form with both: what only they changed as they have it, all else as typed.
    /// </summary>
    /// <param name="form">Ours.</param>
    /// <param name="current">Theirs.</param>
    public static (Meanwhile Meanwhile, FormFields Merged) Of(OpenForm form, RecordedStatement current)
    {
        var before = FormFilling.Of(form.Seen!.State.Statement, form.Names);
        var theirs = FormFilling.Of(current.State.Statement, form.Names);
        ChangedField[] changed =
        [
            .. before.Values.Keys.Union(theirs.Values.Keys).Union(form.Fields.Values.Keys)
                .Where(name => Concerns(form.Verb, name)).Select(name => Compare(name, before, theirs, form.Fields))
                .OfType<ChangedField>(),
        ];
        var merged = changed.Where(field => field.Clash == Clash.Theirs)
            .Aggregate(form.Fields, (fields, field) => fields.With(field.Field, field.Theirs));
        return (new(current, changed), merged.With("version", $"{current.Version}"));
    }

    private static ChangedField? Compare(string name, FormFields before, FormFields theirs, FormFields ours)
    {
        // A field that this form does not have is as it was.
        var (was, now) = (before[name] ?? "", theirs[name] ?? "");
        var typed = ours.Has(name) || !before.Has(name) || name == "nothing" ? ours[name] ?? "" : was;
        return (now != was, typed != was) switch
        {
            (false, false) => null,
            (true, true) when now == typed => null,
            (true, false) => new(name, was, now, typed, Clash.Theirs),
            (false, true) => new(name, was, now, typed, Clash.Ours),
            (true, true) => new(name, was, now, typed, Clash.Both),
        };
    }

    private static bool Concerns(FormVerb verb, string name) =>
        !_notOfTheRecord.Contains(name) && !name.EndsWith("/at", StringComparison.Ordinal)
        && !name.StartsWith("register/", StringComparison.Ordinal)
        && (verb.TakesRecord()
            ? name is not ("collection" or "externalId")
            : name.StartsWith("signals/", StringComparison.Ordinal)
                || name is "confidence" or "nothing" or "authority" or "authorityReason");
}
