using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace PostureTracker.Server.Import;

/// <summary>The lines of an NDJSON file, one at a time: memory does not grow with the file. Blank ones are counted and
/// left out.</summary>
public sealed class NdjsonLines(Stream file)
{
    /// <summary>In bytes. A statement that came over HTTP is at most 1 MiB, and a history adds little to it.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    private const int BlockSize = 64 * 1024;

    private static readonly byte[] _byteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Bytes of the file behind the last line given.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Each line is good until the next is asked for.</summary>
    public async IAsyncEnumerable<NdjsonLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(file, new(bufferSize: BlockSize, leaveOpen: true));
        var (number, overlong) = (0L, false);
        for (var done = false; !done;)
        {
            var read = await pipe.ReadAsync(cancellation);
            done = read.IsCompleted;
            var rest = read.Buffer;
            while (TryTake(ref rest, done, out var taken))
            {
                var line = Line(++number, taken, overlong);
                overlong = false;
                if (line.IsTooLong || line.Json.Length > 0)
                    yield return line;
            }
            if (rest.Length > LongestLine)
            {
                overlong = true;
                BytesRead += rest.Length;
                rest = rest.Slice(rest.End);
            }
            pipe.AdvanceTo(rest.Start, rest.End);
        }
        await pipe.CompleteAsync();
    }

    private bool TryTake(ref ReadOnlySequence<byte> rest, bool done, out ReadOnlySequence<byte> line)
    {
        line = default;
        if (rest.PositionOf((byte)'\n') is not { } end)
        {
            line = rest;
            rest = done ? rest.Slice(rest.End) : rest;
            BytesRead += done ? line.Length : 0;
            return done && line.Length > 0;
        }
        line = rest.Slice(0, end);
        rest = rest.Slice(rest.GetPosition(1, end));
        BytesRead += line.Length + 1;
        return true;
    }

    private static NdjsonLine Line(long number, ReadOnlySequence<byte> taken, bool overlong)
    {
        if (overlong || taken.Length > LongestLine)
            return new(number, default, IsTooLong: true);
        var line = taken.IsSingleSegment ? taken.First : taken.ToArray();
        if (number == 1 && line.Span.StartsWith(_byteOrderMark))
            line = line[_byteOrderMark.Length..];
        return new(number, line.Trim(" \t\r"u8), IsTooLong: false);
    }
}

/// <summary>One line.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Json">What stands on it, without the white space around.</param>
/// <param name="IsTooLong">It is longer than <see cref="NdjsonLines.LongestLine"/>, and left unread.</param>
public readonly record struct NdjsonLine(long Number, ReadOnlyMemory<byte> Json, bool IsTooLong);
