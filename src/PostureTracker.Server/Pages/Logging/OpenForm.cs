using System.Diagnostics;
using System.Globalization;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>A form with what it was read against.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Names">What the record knows by code.</param>
/// <param name="Today">The day.</param>
/// <param name="Current">The statement it changes, as it is; null: it logs a new one.</param>
/// <param name="Seen">As it was when the form was opened.</param>
/// <param name="Fields">What was typed.</param>
/// <param name="Draft">What that means.</param>
public sealed record OpenForm(
    FormVerb Verb, RegisteredNames Names, DateOnly Today, RecordedStatement? Current, RecordedStatement? Seen,
    FormFields Fields, FormDraft Draft)
{
    public string Path => Verb.Path(Current?.Id);

    /// <summary>The version that was seen; one that is not said is none.</summary>
    public long Version => VersionOf(Fields);

    /// <summary>The dimension to tell of first; null: whichever moves most.</summary>
    public Dimension? Preferred => Dimensions.Find(Fields["dimension"])?.Dimension;

    /// <summary>By which the same form sent twice is known; null: it has none.</summary>
    public Guid? Key => Identity.TryRead(Fields["key"], out var key) ? key : null;

    public static long VersionOf(FormFields fields) => long.TryParse(
        fields["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    public string Named(ActorCode actor) => Names.Actor(actor.ToString())?.Name ?? actor.ToString();

    /// <summary>The change it makes of its statement.</summary>
    public StatementChange Change() => Verb switch
    {
        FormVerb.Code => StatementChange.Code(Draft.Coding),
        FormVerb.Recode => StatementChange.Recode(Draft.Coding),
        FormVerb.Correct => StatementChange.Correct(
            Draft.Statement with { Id = null, Collection = null, ExternalId = null }, Draft.Reason),
        _ => throw new UnreachableException($"{Verb} changes no statement."),
    };
}
