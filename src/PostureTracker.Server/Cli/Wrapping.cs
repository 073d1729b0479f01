namespace PostureTracker.Server.Cli;

/// <summary>Breaks text between words.</summary>
internal static class Wrapping
{
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && CellText.Width(line) + 1 + CellText.Width(word) > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }
}
