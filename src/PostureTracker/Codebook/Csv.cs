namespace PostureTracker.Codebook;

/// <summary>Reads the files that came with the product: RFC 4180, with a header.</summary>
internal static class Csv
{
    public static IEnumerable<CsvRow> Embedded(string file)
    {
        using var stream = typeof(Csv).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return Rows(reader.ReadToEnd());
    }

    public static IEnumerable<CsvRow> Rows(string text)
    {
        var at = 0;
        var header = Record(text, ref at);
        while (at < text.Length)
        {
            yield return new CsvRow(header, Record(text, ref at));
        }
    }

    private static List<string> Record(string text, ref int at)
    {
        List<string> fields = [];
        do
        {
            fields.Add(Field(text, ref at));
        }
        while (Skip(text, ref at, ','));

        Skip(text, ref at, '\r');
        Skip(text, ref at, '\n');
        return fields;
    }

    private static string Field(string text, ref int at)
    {
        if (!Skip(text, ref at, '"'))
            return Until(text, ref at, ",\r\n");

        var field = Until(text, ref at, "\"");
        at++;
        while (Skip(text, ref at, '"'))
        {
            field += '"' + Until(text, ref at, "\"");
            at++;
        }

        return field;
    }

    private static bool Skip(string text, ref int at, char character)
    {
        var found = at < text.Length && text[at] == character;
        at += found ? 1 : 0;
        return found;
    }

    private static string Until(string text, ref int at, string ends)
    {
        var from = at;
        var length = text.AsSpan(from).IndexOfAny(ends);
        at = length < 0 ? text.Length : from + length;
        return text[from..at];
    }
}
