using Markdig;

namespace PostureTracker.Server.Pages.Method;

/// <summary>How a stance is computed: the method as the repository has it, and the codebook.</summary>
internal static class MethodPages
{
    private static readonly MarkdownPipeline Markdown =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    private static readonly string Text = Read();

    /// <summary>The method in HTML, without its title; what is wide scrolls, and can be reached.</summary>
    public static string Html { get; } = Markdig.Markdown.ToHtml(Text[(Text.IndexOf('\n') + 1)..], Markdown)
        .Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal)
        .Replace("<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal);

    public static void Map(RouteGroupBuilder pages) => pages.MapGet("/method", GetAsync);

    private static async Task<IResult> GetAsync(HttpContext http, ShellReading shell, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var facts = await shell.ResolveAsync(view, "/method", cancellation);
        return facts.Value is { } known
            ? PageSetup.Of<MethodPage>(new { Facts = known })
            : Misunderstood.Page(http, facts.None!);
    }

    private static string Read()
    {
        using var stream = typeof(MethodPages).Assembly.GetManifestResourceStream("docs/method.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
