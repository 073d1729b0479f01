using System.Net;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages.Logging;

/// <summary>A page with a form, as a browser without script sees it: its fields can be filled in and sent.</summary>
public sealed partial class FilledForm
{
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _fields;

    private FilledForm(HttpClient http, HttpStatusCode status, string page, Uri? location)
    {
        (_http, Status, Page, Location) = (http, status, page, location);
        _fields = Fields(page).ToDictionary();
    }

    public HttpStatusCode Status { get; }

    public string Page { get; }

    /// <summary>Where it leads; null: nowhere.</summary>
    public Uri? Location { get; }

    public string Action => Regex.Match(Page, "<form id=\"log\"[^>]*action=\"([^\"]+)\"").Groups[1].Value;

    public IReadOnlyDictionary<string, string> Values => _fields;

    /// <summary>What a reader reads.</summary>
    public string Words => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(Page, "<[^>]+>", " ")), @"\s+", " ");

    public static async Task<FilledForm> OpenAsync(RunningServer server, string address)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = server.Http.BaseAddress,
        };
        return await OfAsync(http, await http.GetAsync(address));
    }

    public FilledForm With(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        foreach (var (name, value) in fields)
            _fields[name] = value;
        return this;
    }

    public async Task<FilledForm> PressAsync(string button) => await OfAsync(
        _http, await _http.PostAsync(Action, new FormUrlEncodedContent([.. _fields, new("do", button)])));

    /// <summary>Each link of the summary of faults, with its words, leads to a field that is marked as wrong.</summary>
    public IReadOnlyList<string> Wrong()
    {
        var summary = Regex.Match(Page, "<section class=\"notice faults\".*?</section>", RegexOptions.Singleline).Value;
        summary.ShouldContain("autofocus");
        List<string> wrong = [.. Regex.Matches(summary, "href=\"#([^\"]+)\"").Select(link => link.Groups[1].Value)];
        foreach (var id in wrong)
            Page.ShouldContain($"id=\"{id}\"", Case.Sensitive, "the summary leads to a field");
        return wrong;
    }

    private static async Task<FilledForm> OfAsync(HttpClient http, HttpResponseMessage response) => new(
        http, response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location);

    private static IEnumerable<KeyValuePair<string, string>> Fields(string page)
    {
        var form = Regex.Match(page, "<form id=\"log\".*?</form>", RegexOptions.Singleline).Value;
        foreach (Match input in Input().Matches(form))
        {
            var (name, type) = (Attribute(input.Value, "name"), Attribute(input.Value, "type"));
            var isOff = type is "radio" or "checkbox" && !Regex.IsMatch(input.Value, @"\schecked");
            if (name is not null && !isOff)
                yield return new(name, Attribute(input.Value, "value") ?? (type == "checkbox" ? "on" : ""));
        }

        foreach (Match area in Regex.Matches(form, "<textarea([^>]*)>(.*?)</textarea>", RegexOptions.Singleline))
            yield return new(Attribute(area.Groups[1].Value, "name")!, WebUtility.HtmlDecode(area.Groups[2].Value)[1..]);
        foreach (Match choice in Regex.Matches(form, "<select([^>]*)>(.*?)</select>", RegexOptions.Singleline))
        {
            var chosen = Regex.Matches(choice.Groups[2].Value, "<option[^>]*>").FirstOrDefault(option => option.Value.Contains(" selected"));
            yield return new(Attribute(choice.Groups[1].Value, "name")!, chosen is null ? "" : Attribute(chosen.Value, "value") ?? "");
        }
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();
}
