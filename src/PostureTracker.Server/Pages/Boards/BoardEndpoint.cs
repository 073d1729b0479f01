namespace PostureTracker.Server.Pages.Boards;

internal static class BoardEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext http, BoardReading boards, CancellationToken cancellation)
    {
        var (view, malformed) = PageRequest.View(http);
        if (malformed is not null)
            return Misunderstood.Page(http, malformed);
        var found = await boards.ReadAsync(view, cancellation);
        return found.Value is { } board
            ? PageSetup.Of<BoardPage>(new { Board = board })
            : Misunderstood.Page(http, found.None!);
    }
}
