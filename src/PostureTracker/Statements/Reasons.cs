namespace PostureTracker.Statements;

/// <summary>Why the record was changed.</summary>
internal static class Reasons
{
    private const int Length = 2_000;

    public static void Check(string? reason, Faults faults) =>
        TextRules.FreeText(faults, "/reason", reason, Length, "the reason: why the record is changed");

    public static void CheckOptional(string? reason, Faults faults) =>
        TextRules.OptionalFreeText(faults, "/reason", reason, Length);
}
