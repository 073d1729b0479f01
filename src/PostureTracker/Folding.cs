using System.Text;

namespace PostureTracker;

/// <summary>When two texts are the same to a reader: however their characters are composed (NFC) and whatever white
/// space stands between their words.</summary>
public static class Folding
{
    public static string Of(string text) =>
        string.Join(' ', text.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormC)
            .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether two names are one: folded, and their case ignored.</summary>
    public static bool SameName(string one, string other) =>
        string.Equals(Of(one), Of(other), StringComparison.OrdinalIgnoreCase);
}
