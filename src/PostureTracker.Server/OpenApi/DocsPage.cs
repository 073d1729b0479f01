using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.OpenApi;

/// <summary>The API to read, made of the OpenAPI document that is in the repository: one page, no script, nothing
/// fetched.</summary>
internal static class DocsPage
{
    private static readonly Lazy<string> _html = new(() => Write(Read()));

    private static readonly Lazy<string> _style = new(() => Resource("docs/docs.css"));

    public static string Html => _html.Value;

    public static string Style => _style.Value;

    private static JsonNode Read() => JsonNode.Parse(Resource("docs/openapi.json"))!;

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(DocsPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string Write(JsonNode document)
    {
        var operations = (
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select new DocsOperation(path.Key, operation.Key.ToUpperInvariant(), operation.Value!)).ToList();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>PostureTracker: the API</title>
            <link rel="stylesheet" href="/docs.css">
            </head>
            <body>
            <header>
            <h1>PostureTracker: the API</h1>
            <p>{Text((string)document["info"]!["description"]!)}</p>
            <p>Two clocks on every read: <code>asOf</code>, said on or before, and <code>knownAt</code>, recorded on or before.
            Errors are <code>application/problem+json</code>, all faults at once. For programs:
            <a href="/openapi/v1.json">OpenAPI 3.1</a>.</p>
            </header>
            <nav aria-label="Addresses"><ul>
            """);
        foreach (var operation in operations)
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{operation.Anchor}\">{operation.Title}</a></li>\n");
        page.Append("</ul></nav>\n<main>\n");
        foreach (var operation in operations)
            operation.Write(page, document);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    internal static string Text(string text) => WebUtility.HtmlEncode(text);
}
