namespace PostureTracker.Server.Webhooks;

/// <summary>When to look for what is to be handed out: every so often, and when a delivery has made room for the next.
/// </summary>
public sealed class HandOutTurns : IDisposable
{
    private readonly SemaphoreSlim _room = new(0, 1);

    /// <summary>There is room for another.</summary>
    public void MadeRoom()
    {
        try
        {
            _room.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is known already.
        }
    }

    public Task NextAsync(TimeSpan patience, CancellationToken cancellation) => _room.WaitAsync(patience, cancellation);

    public void Dispose() => _room.Dispose();
}
