namespace PostureTracker.Server.Import;

/// <summary>The instants of a history, read before anything is written: they never go back.</summary>
/// <param name="Lines">Lines that hold anything.</param>
/// <param name="First">The first line with an instant, and the instant; null: none has.</param>
/// <param name="Last">The last.</param>
/// <param name="Faults">The lines without an instant, or with one before the line above.</param>
internal sealed record HistoryOrder(
    long Lines, LineInstant? First, LineInstant? Last, IReadOnlyList<LineFaults> Faults)
{
    public static async Task<HistoryOrder> ReadAsync(NdjsonLines lines, CancellationToken cancellation)
    {
        var order = new HistoryOrder(0, null, null, []);
        var faults = new List<LineFaults>();
        await foreach (var line in lines.ReadAsync(cancellation))
        {
            if (LineJson.Text(line, "recordedAt") is not { } text)
                order = order with { Lines = order.Lines + 1 };
            else if (!Instants.TryRead(text, out var instant))
                Refuse(line, Refusal.Malformed, $"'{text}' is no instant; write it as 2021-06-18T12:00:00Z.");
            else if (instant < order.Last?.At)
                Refuse(line, Refusal.OutOfOrder,
                    $"It is before line {order.Last.Line}, {Instants.Text(order.Last.At)}; sort the history.");
            else
                order = order.With(new(line.Number, instant));
            if (faults.Count == HistoryImport.MostFaultyLines)
                break;
        }
        return order with { Faults = faults };

        void Refuse(NdjsonLine line, string code, string detail) =>
            faults.Add(new(line.Number, "/recordedAt", code, detail));
    }

    /// <summary>What does not fit between the ledger and now.</summary>
    public IEnumerable<LineFaults> Misfits(DateTimeOffset? lastRecorded, DateTimeOffset now)
    {
        if (First?.At < lastRecorded)
            yield return new(First.Line, "/recordedAt", Refusal.OutOfOrder,
                $"The ledger's last event was recorded at {Instants.Text(lastRecorded.Value)}; "
                + "history is brought into an empty ledger, or after that.");
        if (Last?.At > now)
            yield return new(Last.Line, "/recordedAt", Refusal.InTheFuture,
                $"It is now {Instants.Text(now)}; nothing can have been recorded after that.");
    }

    private HistoryOrder With(LineInstant instant) =>
        this with { Lines = Lines + 1, First = First ?? instant, Last = instant };
}

/// <summary>A line, and when it says it was recorded.</summary>
internal sealed record LineInstant(long Line, DateTimeOffset At);
