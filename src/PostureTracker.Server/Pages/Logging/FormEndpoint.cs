using System.Diagnostics;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>A page with a form: shown, sent, shown again with what is wrong, or done.</summary>
internal static class FormEndpoint
{
    public static async Task<IResult> GetAsync(
        FormVerb verb, Guid? statement, HttpContext http, FormReading forms, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var opened = await forms.OpenAsync(
            verb, statement, verb == FormVerb.Log ? Prefilling.Of(http.Request.Query) : null, cancellation);
        if (opened.Value is not { } form)
            return Misunderstood.Page(http, opened.None!);
        var logged = await forms.LoggedAsync(http.Request.Query["saved"], cancellation);
        return await ShowAsync(http, forms, view, form, shown => shown with { Logged = logged });
    }

    public static async Task<IResult> PostAsync(
        FormVerb verb, Guid? statement, HttpContext http, FormReading forms, FormWriting writing)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        if (await FormFields.ReadAsync(http) is not { } typed)
            return Misunderstood.Page(http, FormFields.NotOne);
        var opened = await forms.OpenAsync(verb, statement, typed, http.RequestAborted);
        if (opened.Value is not { } form)
            return Misunderstood.Page(http, opened.None!);
        return typed["do"] switch
        {
            _ when view.IsPast => await ShowAsync(http, forms, view, form, shown => shown),
            "save" or "another" => await SaveAsync(http, view, form, forms, writing),
            "register" => await RegisterAsync(http, view, form, forms, writing),
            var pressed => await AgainAsync(http, view, form, forms, pressed ?? ""),
        };
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, View view, OpenForm form, FormReading forms, FormWriting writing)
    {
        switch (await writing.SaveAsync(form, RequestWriter.Of(http), http.RequestAborted))
        {
            case Written written:
                http.Response.Cookies.Append("saved", $"{form.Key}", SavedCookie);
                return PageSetup.SeeOther(http, form.Fields["do"] == "another"
                    ? Prefilling.Another(view, form.Fields, written.Statement)
                    : $"/statements/{written.Statement.Id}");
            case NotWritten { Faults: [{ Code: Refusal.OtherContent or Refusal.KeyReused }] }:
                return await RefusedAsync(http, view, form with { Fields = Prefilling.Renewed(form.Fields) }, forms,
                    [new("", Refusal.OtherContent, "This form was saved before, with other content. Save it again to "
                        + "record what is here now as well; or leave it, and open the statement it was saved as.")]);
            case NotWritten refused:
                return await RefusedAsync(http, view, form, forms, refused.Faults);
            case Stale stale:
                return await MeanwhileAsync(http, view, form, forms, stale.Current);
            case NoSuchStatement:
                return Misunderstood.Page(http, NoAnswer.Unknown($"There is no statement {form.Current?.Id}."));
            case var other:
                throw new UnreachableException($"{other.GetType().Name} is no outcome.");
        }
    }

    private static readonly CookieOptions SavedCookie = new()
    {
        Path = "/statements",
        MaxAge = TimeSpan.FromDays(1),
        SameSite = SameSiteMode.Lax,
        HttpOnly = false,
    };

    private static async Task<IResult> RegisterAsync(
        HttpContext http, View view, OpenForm form, FormReading forms, FormWriting writing)
    {
        var faults = await writing.RegisterAsync(form, RequestWriter.Of(http), http.RequestAborted);
        if (faults.Count > 0)
            return await RefusedAsync(http, view, form, forms, faults);
        var anew = await forms.OpenAsync(form.Verb, form.Current?.Id, form.Fields, http.RequestAborted);
        return await AgainAsync(http, view, anew.Value!, forms, "preview");
    }

    /// <summary>What somebody else changed against what was typed; what is saved next is saved on top of theirs.</summary>
    private static async Task<IResult> MeanwhileAsync(
        HttpContext http, View view, OpenForm form, FormReading forms, RecordedStatement current)
    {
        var (meanwhile, merged) = Meanwhile.Of(form, current);
        var verb = form.Verb is FormVerb.Code && current.State.Coded ? FormVerb.Recode : form.Verb;
        var anew = await forms.OpenAsync(verb, current.Id, merged, http.RequestAborted);
        return await ShowAsync(http, forms, view, anew.Value!, shown => shown with { Meanwhile = meanwhile },
            StatusCodes.Status412PreconditionFailed);
    }

    private static Task<IResult> RefusedAsync(
        HttpContext http, View view, OpenForm form, FormReading forms, IReadOnlyList<Fault> faults) => ShowAsync(
        http, forms, view, form, shown => shown with { Faults = faults }, StatusCodes.Status422UnprocessableEntity);

    /// <summary>The same form with one more row, with their value of a field, or just with its preview.</summary>
    private static async Task<IResult> AgainAsync(
        HttpContext http, View view, OpenForm form, FormReading forms, string pressed)
    {
        var added = FormFields.Lists.FirstOrDefault(list => pressed == $"add-{list}");
        if (pressed.StartsWith("theirs/", StringComparison.Ordinal) && form.Current is { } current)
        {
            var field = pressed["theirs/".Length..];
            var theirs = FormFilling.Of(current.State.Statement, form.Names)[field];
            var opened = await forms.OpenAsync(
                form.Verb, current.Id, form.Fields.With(field, theirs), http.RequestAborted);
            form = opened.Value!;
        }

        return await ShowAsync(http, forms, view, form, shown => shown with { Added = added });
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, FormReading forms, View view, OpenForm form, Func<FormView, FormView> with,
        int status = StatusCodes.Status200OK)
    {
        var isTried = HttpMethods.IsPost(http.Request.Method) && !view.IsPast;
        var shown = await forms.ShowAsync(view, form, isTried, RequestWriter.Of(http), http.RequestAborted);
        return shown.Value is { } page
            ? new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<FormPage>(new { Shown = with(page) })
            {
                StatusCode = status,
            }
            : Misunderstood.Page(http, shown.None!);
    }
}
