namespace PostureTracker;

/// <summary>One thing wrong with a command.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the member at fault, in the request as sent; empty for the whole.
/// </param>
/// <param name="Code">One of <see cref="Refusal"/>.</param>
/// <param name="Detail">A sentence for the person who sent it: what is wrong, and what would be right.</param>
public sealed record Fault(string Pointer, string Code, string Detail);
