using System.Globalization;

namespace PostureTracker.Server.Pages.Boards;

internal static class BoardEndpoint
{
    /// <summary>How many rows are left to the pages before.</summary>
    public const string Skip = "skip";

    public static async Task<IResult> GetAsync(HttpContext http, BoardReading boards, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var skipped = int.TryParse(http.Request.Query[Skip], NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
            ? rows
            : 0;
        var found = await boards.ReadAsync(view, skipped, cancellation);
        return found.Value is { } board
            ? PageSetup.Of<BoardPage>(new { Board = board })
            : Misunderstood.Page(http, found.None!);
    }
}
