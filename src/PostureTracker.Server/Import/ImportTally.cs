namespace PostureTracker.Server.Import;

/// <summary>Counts what becomes of the lines, and tells it.</summary>
internal sealed class ImportTally(NdjsonLines lines, long? totalBytes, IProgress<ImportStep>? progress)
{
    private const int LinesAStep = 200;
    private readonly List<LineFaults> _faults = [];
    private long _lines;
    private long _written;
    private long _unchanged;

    public long Refused => _faults.Count;

    public void CountLine()
    {
        if (++_lines % LinesAStep == 0)
            Tell();
    }

    public void Count(bool isNew)
    {
        if (isNew)
            _written++;
        else
            _unchanged++;
    }

    public void Refuse(long line, IReadOnlyList<Fault> faults) => _faults.Add(new(line, faults));

    public ImportReport Report(long position)
    {
        Tell();
        return new(_lines, _written, _unchanged, [.. _faults.OrderBy(refused => refused.Line)], position);
    }

    private void Tell() => progress?.Report(new(_lines, totalBytes, lines.BytesRead, Refused));
}
