using System.Text;

namespace PostureTracker.Server.Pages.Briefs;

/// <summary>A brief as Markdown (CommonMark). Words of the record are never markup.</summary>
internal static class BriefMarkdown
{
    private const string Special = @"\`*_{}[]<>#|~&";

    public static string Of(BriefText text)
    {
        var page = new StringBuilder();
        Paragraph($"# {Plain(text.Title)}");
        foreach (var sentence in text.Sentences)
            Paragraph(Plain(sentence));
        Paragraph($"![{Plain(text.Sentences[0])}](<{text.Picture}>)");
        Paragraph("## Where it stands");
        foreach (var level in text.Levels)
            Line($"- **{Plain(level.Name)}**: {Plain(level.Level)} {Plain(level.Number)}"
                + (level.Did == "" ? "" : $"; {Plain(level.Did)}"));
        Paragraph("");
        if (text.Quotes.Count > 0)
            Paragraph($"## {Plain(text.QuotesTitle)}");
        foreach (var quote in text.Quotes)
            Paragraph($"> “{Plain(quote.Words)}”\n> {Plain(quote.By)}"
                + $"{(quote.Moved == "" ? "" : $" ({quote.Moved})")} \\[{quote.Note}\\]");
        if (text.Records.Count > 0)
            Paragraph("## Changes of the record");
        foreach (var record in text.Records)
            Line($"- {Plain(record.Words)} \\[{record.Note}\\]");
        Paragraph("");
        if (text.Notes.Count > 0)
            Paragraph("## Notes");
        foreach (var note in text.Notes)
            Line($"{note.Number}. {Plain(note.Words)} "
                + $"[The stance that day](<{note.View}>) · [the statement](<{note.Statement}>)");
        Paragraph("");
        Paragraph($"{Plain(text.Clocks)} {Plain(text.Model)} "
            + $"[How a stance is computed](<{text.Method}>). [This brief](<{text.Link}>)");
        return page.ToString().TrimEnd() + "\n";

        void Line(string words) => page.Append(words).Append('\n');

        void Paragraph(string words)
        {
            if (words.Length > 0)
                Line(words);
            if (page.Length > 0 && page[^1] == '\n' && (page.Length < 2 || page[^2] != '\n'))
                page.Append('\n');
        }
    }

    /// <summary>Words as words: what Markdown would read as its own is escaped, and lines are joined.</summary>
    internal static string Plain(string words)
    {
        var plain = new StringBuilder();
        foreach (var letter in string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if (Special.Contains(letter))
                plain.Append('\\');
            plain.Append(letter);
        }

        return plain.ToString();
    }
}
