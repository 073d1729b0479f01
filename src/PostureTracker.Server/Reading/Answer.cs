namespace PostureTracker.Server.Reading;

/// <summary>Why a question has no answer.</summary>
public enum NoAnswerKind
{
    /// <summary>The question itself is malformed.</summary>
    Malformed,

    /// <summary>There is nothing of that name.</summary>
    Unknown,

    /// <summary>It is well formed, and asks for what cannot be.</summary>
    Refused,

    /// <summary>The read models have not come so far yet.</summary>
    Behind,
}

/// <summary>A question without an answer, and why.</summary>
public sealed record NoAnswer(NoAnswerKind Kind, IReadOnlyList<Fault> Faults)
{
    public static NoAnswer Unknown(string detail) => new(NoAnswerKind.Unknown, [new("", "unknown", detail)]);

    public static NoAnswer Refused(string pointer, string code, string detail) =>
        new(NoAnswerKind.Refused, [new(pointer, code, detail)]);

    public static NoAnswer Behind(long position) => new(NoAnswerKind.Behind, [new("", "behind",
        $"The read models have not reached position {position} yet; ask again shortly.")]);
}

/// <summary>An answer, or why there is none.</summary>
public readonly record struct Answer<T>(T? Value, NoAnswer? None)
    where T : class
{
    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(NoAnswer none) => new(null, none);
}
