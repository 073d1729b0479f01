using PostureTracker.Server.Demands;
using PostureTracker.Server.Pages.Files;

namespace PostureTracker.Server.Pages.Demands;

internal static class DemandsEndpoint
{
    private const int MostInFile = 1000;

    private static readonly string[] Columns =
    [
        "demand", "actor", "recipient", "firstMadeOn", "lastMadeOn", "times", "standing", "omissions", "lastOmittedOn", "text",
    ];

    public static Task<IResult> GetAsync(HttpContext http, DemandsReading demands, CancellationToken cancellation) =>
        AnswerAsync(http, demands, DemandsReading.Page, view => PageSetup.Of<DemandsPage>(new { Demands = view }), cancellation);

    public static Task<IResult> GetCsvAsync(HttpContext http, DemandsReading demands, CancellationToken cancellation) =>
        AnswerAsync(http, demands, MostInFile, view => new CsvFile(
            "demands", view.Answer.AsOf, view.Answer.KnownAt, Columns, view.Answer.Demands.Select(Row)), cancellation);

    public static Task<IResult> GetJsonAsync(HttpContext http, DemandsReading demands, CancellationToken cancellation) =>
        AnswerAsync(http, demands, MostInFile, view => new JsonFile(
            "demands", view.Answer.AsOf, view.Answer.KnownAt, view.Answer with { Next = view.End?.ToString() }), cancellation);

    private static object?[] Row(DemandAnswer demand) =>
    [
        demand.Demand, demand.Actor, demand.Recipient?.ToString() ?? "any", demand.FirstMadeOn, demand.LastMadeOn,
        demand.Times, demand.Standing, demand.Omitted.Count, demand.Omitted is [.., var last] ? last.On : null, demand.Text,
    ];

    private static async Task<IResult> AnswerAsync(
        HttpContext http, DemandsReading demands, int limit, Func<DemandsView, IResult> answer, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        var (asked, unreadable) = DemandsAsked.Read(http.Request.Query);
        if ((malformed ?? unreadable) is { } refused)
            return Misunderstood.Page(http, refused);
        var found = await demands.ReadAsync(view, asked, limit, cancellation);
        return found.Value is { } read ? answer(read) : Misunderstood.Page(http, found.None!);
    }
}
