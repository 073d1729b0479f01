using System.Runtime.CompilerServices;
using PostureTracker.Codebook;
using PostureTracker.Server.Http;
using PostureTracker.Server.Pages.Files;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Pages.Ledger;

/// <summary>The ledger's list as files: the same statements as the page's.</summary>
internal static class LedgerFiles
{
    /// <summary>How many rows a file holds at most.</summary>
    public const int Most = 10_000;

    private const int AtOnce = 1000;

    private static readonly string[] _columns =
    [
        "id", "version", "status", "coded", "recordedAt", "recordedBy", "collection", "actor", "recipient", "speaker", "role",
        "form", "said", "day", "authority", "language", "text", "sources", "urls",
        .. Dimensions.All.Select(scale => scale.Key), "note", "address",
    ];

    public static async Task<IResult> JsonAsync(
        HttpContext http, StatementSearch search, Registry registry, CancellationToken cancellation)
    {
        var (book, _) = await registry.NowAsync(cancellation);
        var (asked, page, malformed) = LedgerAsked.Read(http, book);
        if (asked is null)
            return Problems.Of(malformed!);
        var found = await search.FindAsync(asked.Question, asked.Filter, asked.Before, page!.Limit, cancellation);
        return found.Value is { } answer ? Results.Json(StatementsEndpoint.Answer(page, answer)) : Problems.Of(found.None!);
    }

    public static async Task<IResult> CsvAsync(
        HttpContext http, StatementSearch search, Registry registry, CancellationToken cancellation)
    {
        var (book, _) = await registry.NowAsync(cancellation);
        var (asked, _, malformed) = LedgerAsked.Read(http, book);
        if (asked is null)
            return Problems.Of(malformed!);
        var first = await search.FindAsync(asked.Question, asked.Filter, asked.Before, AtOnce, cancellation);
        if (first.Value is not { } page)
            return Problems.Of(first.None!);
        var origin = $"{http.Request.Scheme}://{http.Request.Host}";
        return new CsvFile(
            "statements", page.AsOf, KnownAt.Text(page.KnownAt), _columns, RowsAsync(asked, page, search, origin, cancellation));
    }

    /// <summary>Page after page, all as known at the position of the first.</summary>
    private static async IAsyncEnumerable<object?[]> RowsAsync(
        LedgerAsked asked, StatementPage first, StatementSearch search, string origin,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var question = asked.Question with { AsOf = first.AsOf, KnownAt = new(first.KnownAt, null) };
        var written = 0;
        for (var page = first; ;)
        {
            foreach (var said in page.Statements)
                yield return Row(said, origin);
            written += page.Statements.Count;
            if (page.Next is null || written >= Most)
                yield break;
            var next = await search.FindAsync(question, asked.Filter, page.Next, AtOnce, cancellation);
            if (next.Value is null)
                yield break;
            page = next.Value;
        }
    }

    private static object?[] Row(StatementAnswer said, string origin)
    {
        var (statement, resolved) = (said.Statement, said.Resolved);
        return
        [
            said.Id, said.Version, said.Status.ToString().ToLowerInvariant(), said.Coded, said.RecordedAt, said.RecordedBy,
            statement.Collection, statement.Actor.ToString(), statement.Recipient?.ToString(), resolved.Speaker, resolved.Role,
            statement.Form, statement.Said.ToString(), resolved.Day, resolved.Authority, statement.Texts[0].Language,
            statement.Texts[0].Content, string.Join("; ", statement.Sources.Select(source => source.Name)),
            string.Join(' ', statement.Sources.Select(source => source.Url).OfType<string>()),
            .. Dimensions.All.Select(scale => Value(statement, scale.Dimension)), statement.Note,
            $"{origin}/statements/{said.Id}",
        ];
    }

    /// <summary>The value on a dimension; where there are several, of whom each is.</summary>
    private static object? Value(PostureTracker.Statements.Statement statement, Dimension dimension)
    {
        var signals = (statement.Signals ?? []).Where(signal => signal.Dimension == dimension).ToList();
        return signals.Count <= 1
            ? signals.FirstOrDefault()?.Value
            : string.Join("; ", signals.Select(signal => string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{signal.Actor ?? statement.Actor}→{(signal.Recipient ?? statement.Recipient)?.ToString() ?? "any"} {signal.Value}")));
    }
}
