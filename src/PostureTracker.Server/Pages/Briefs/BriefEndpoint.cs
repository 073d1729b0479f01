using Microsoft.AspNetCore.Http.HttpResults;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Files;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Briefs;

/// <summary>The brief: as a page, as Markdown, as a file of its own.</summary>
internal static class BriefEndpoint
{
    public static Task<IResult> GetAsync(
        string code, HttpContext http, BriefReading briefs, CancellationToken cancellation) => AnswerAsync(
        (code, http), briefs, brief => PageSetup.Of<BriefPage>(new { Brief = brief, Text = TextOf(http, brief) }), cancellation);

    public static Task<IResult> GetHtmlAsync(
        string code, HttpContext http, BriefReading briefs, CancellationToken cancellation) => AnswerAsync(
        (code, http), briefs,
        brief =>
        {
            Attach(http, brief, "html");
            return new RazorComponentResult<BriefDocument>(new { Brief = brief, Text = TextOf(http, brief) });
        },
        cancellation);

    public static Task<IResult> GetMarkdownAsync(
        string code, HttpContext http, BriefReading briefs, CancellationToken cancellation) => AnswerAsync(
        (code, http), briefs,
        brief =>
        {
            Attach(http, brief, "md");
            return Microsoft.AspNetCore.Http.Results.Text(
                BriefMarkdown.Of(TextOf(http, brief)), "text/markdown; charset=utf-8");
        },
        cancellation);

    public static Task<IResult> GetSvgAsync(
        string code, HttpContext http, BriefReading briefs, CancellationToken cancellation) => AnswerAsync(
        (code, http), briefs,
        brief => new SvgFile(
            NameOf(brief), brief.Facts.AsOf, KnownAt.Text(brief.Facts.KnownAt),
            (style, source) => StepChartSvg.File(brief.Scene, style, source)),
        cancellation);

    private static async Task<IResult> AnswerAsync(
        (string Code, HttpContext Http) asked, BriefReading briefs, Func<BriefView, IResult> answer,
        CancellationToken cancellation)
    {
        var (code, http) = asked;
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var found = await briefs.ReadAsync(view, code, cancellation);
        return found.Value is { } brief ? answer(brief) : Misunderstood.Page(http, found.None!);
    }

    private static BriefText TextOf(HttpContext http, BriefView brief) =>
        BriefText.Of(brief, $"{http.Request.Scheme}://{http.Request.Host}");

    private static void Attach(HttpContext http, BriefView brief, string ending) =>
        http.Response.Headers.ContentDisposition = "attachment; filename=\""
            + CsvFile.Named(NameOf(brief), brief.Facts.AsOf, KnownAt.Text(brief.Facts.KnownAt), ending) + "\"";

    private static string NameOf(BriefView brief) => $"brief-{brief.Actor}-{brief.Scale.Key}";
}
