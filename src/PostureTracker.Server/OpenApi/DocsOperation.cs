using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.OpenApi;

/// <summary>One address and method of the API, as a section of the page.</summary>
internal sealed record DocsOperation(string Path, string Method, JsonNode Said)
{
    public string Anchor => $"{Method}{Path}".Replace("/", "-").Replace("{", "").Replace("}", "").ToLowerInvariant();

    public string Title => $"<b class=\"{Method.ToLowerInvariant()}\">{Method}</b> <code>{DocsPage.Text(Path)}</code>";

    public void Write(StringBuilder page, JsonNode document)
    {
        page.Append(CultureInfo.InvariantCulture, $"""
            <section id="{Anchor}">
            <h2>{Title}</h2>
            <p>{DocsPage.Text((string?)Said["summary"] ?? "")}</p>

            """);
        WriteParameters(page);
        if (Said["requestBody"] is { } body)
            page.Append("<details><summary>Body</summary>\n<pre tabindex=\"0\">")
                .Append(DocsPage.Text(DocsShape.Of(Schema(body), document))).Append("</pre></details>\n");
        foreach (var (status, answer) in Said["responses"]!.AsObject().Where(answer => answer.Key != "default"))
            WriteAnswer(page, status, answer!, document);
        page.Append("</section>\n");
    }

    private static void WriteAnswer(StringBuilder page, string status, JsonNode answer, JsonNode document)
    {
        var told = $"{status}: {DocsPage.Text((string)answer["description"]!)}";
        if (Schema(answer) is { } schema)
            page.Append("<details><summary>").Append(told).Append("</summary>\n<pre tabindex=\"0\">")
                .Append(DocsPage.Text(DocsShape.Of(schema, document))).Append("</pre></details>\n");
        else
            page.Append("<p>").Append(told).Append("</p>\n");
    }

    private void WriteParameters(StringBuilder page)
    {
        if (Said["parameters"] is not JsonArray { Count: > 0 } parameters)
            return;
        page.Append("<dl>\n");
        foreach (var parameter in parameters)
            page.Append(CultureInfo.InvariantCulture,
                $"<dt><code>{DocsPage.Text((string)parameter!["name"]!)}</code> <small>{parameter["in"]}</small></dt>"
                + $"<dd>{DocsPage.Text((string?)parameter["description"] ?? "")}</dd>\n");
        page.Append("</dl>\n");
    }

    private static JsonNode? Schema(JsonNode content) => content["content"]?.AsObject().First().Value!["schema"];
}
