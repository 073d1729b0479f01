using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>What a form would change, while it is typed. Nothing is written.</summary>
internal static class PreviewEndpoint
{
    public static async Task<IResult> PostAsync(
        HttpContext http, FormReading forms, PreviewReading previews, CancellationToken cancellation)
    {
        if (await FormFields.ReadAsync(http) is not { } typed)
            return Misunderstood.Page(http, FormFields.NotOne);
        var verb = Enum.TryParse<FormVerb>(typed["verb"], ignoreCase: true, out var named) ? named : FormVerb.Log;
        Guid? statement = verb != FormVerb.Log && Identity.TryRead(typed["of"], out var id) ? id : null;
        if (statement is null && verb != FormVerb.Log)
            return Misunderstood.Page(http, NoAnswer.Unknown("There is no such statement."));
        var opened = await forms.OpenAsync(verb, statement, typed, cancellation);
        if (opened.Value is not { } form)
            return Misunderstood.Page(http, opened.None!);
        var preview = await previews.ReadAsync(form, RequestWriter.Of(http), cancellation);
        var notes = new FormNotes(form, preview.Resolved);
        return PageSetup.Of<PreviewParts>(new { Preview = preview, Form = form, Notes = notes });
    }
}
