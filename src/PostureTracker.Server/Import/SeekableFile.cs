namespace PostureTracker.Server.Import;

/// <summary>A file that can be read twice: the one given, or, where that can be read only once, a copy on disk that
/// vanishes afterwards.</summary>
internal sealed class SeekableFile : IAsyncDisposable
{
    private readonly Stream? _copy;

    private SeekableFile(Stream content, Stream? copy) => (Content, _copy) = (content, copy);

    public Stream Content { get; }

    public static async Task<SeekableFile> OfAsync(Stream file, CancellationToken cancellation)
    {
        if (file.CanSeek)
            return new(file, null);
        var copy = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        await file.CopyToAsync(copy, cancellation);
        copy.Position = 0;
        return new(copy, copy);
    }

    public async ValueTask DisposeAsync()
    {
        if (_copy is not null)
            await _copy.DisposeAsync();
    }
}
