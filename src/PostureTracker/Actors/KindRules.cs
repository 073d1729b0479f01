using PostureTracker.Statements;

namespace PostureTracker.Actors;

/// <summary>What kind of actor or collection it is: a word of the list, and always said.</summary>
internal static class KindRules
{
    public static T? Read<T>(Faults faults, string? kind) where T : struct, Enum
    {
        faults.Missing(kind, "/kind", "its kind");
        return Words.Read<T>(kind, "/kind", faults);
    }
}
