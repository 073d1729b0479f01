namespace PostureTracker.Server.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Lines">Lines read.</param>
/// <param name="TotalBytes">The length of the file; null where it is not known, as with a pipe.</param>
/// <param name="BytesRead">Bytes of it read.</param>
/// <param name="Refused">Lines refused.</param>
public sealed record ImportStep(long Lines, long? TotalBytes, long BytesRead, long Refused);
