using System.Text.Json;

namespace PostureTracker.Statements;

/// <summary>Words of a closed list, in kebab-case as the record writes them.</summary>
internal static class Words
{
    /// <summary>The word, or null with a fault that lists the words there are.</summary>
    public static T? Read<T>(string? word, string pointer, Faults faults, string code = Refusal.UnknownWord)
        where T : struct, Enum
    {
        if (word is null)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == word)
                return value;
        }
        faults.Add(pointer, code, $"'{word}' is none of {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");
        return null;
    }

    public static string Of<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
