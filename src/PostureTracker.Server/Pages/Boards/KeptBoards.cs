using Microsoft.Extensions.Caching.Memory;

namespace PostureTracker.Server.Pages.Boards;

/// <summary>The boards asked for last. What was known at an event never changes, so a board of the same view at the same event
/// can be shown again until the record goes on.</summary>
public sealed class KeptBoards : IDisposable
{
    /// <summary>How many are kept: one is about a megabyte where a thousand pairs stand on it.</summary>
    private const int Most = 24;

    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _boards = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Null: it must be read.</summary>
    public BoardView? Find(ShellFacts facts, int skipped) => _boards.Get<BoardView>(Key(facts, skipped));

    public void Keep(BoardView board)
    {
        using var entry = _boards.CreateEntry(Key(board.Facts, board.Skipped));
        (entry.Value, entry.Size, entry.SlidingExpiration) = (board, 1, Unused);
    }

    public void Dispose() => _boards.Dispose();

    /// <summary>Names and collections, too, are events: a later one is another key.</summary>
    private static object Key(ShellFacts facts, int skipped) =>
        (facts.View, facts.AsOf, facts.KnownAt, facts.Recorded, facts.Behind, skipped);
}
