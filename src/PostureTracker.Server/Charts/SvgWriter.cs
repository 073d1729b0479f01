using System.Globalization;
using System.Text;
using System.Xml;

namespace PostureTracker.Server.Charts;

/// <summary>Writes SVG. Everything passes an XML writer, so words from the record cannot become markup.</summary>
public sealed class SvgWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    /// <param name="frame">Left, top, width and height of what is shown.</param>
    /// <param name="style">Its colours.</param>
    /// <param name="title">Its name.</param>
    /// <param name="description">It in words.</param>
    /// <param name="key">What parts its names from another picture's in the same page.</param>
    public SvgWriter(
        (int X, int Y, int Width, int Height) frame, ChartStyle style, string title, string description, string key = "")
    {
        Style = style;
        _xml = XmlWriter.Create(_text, new XmlWriterSettings
        {
            Indent = true,
            OmitXmlDeclaration = true,
            NewLineChars = "\n",
            CheckCharacters = false,
        });
        _xml.WriteStartElement("svg", Namespace);
        Attributes(
            ("viewBox", $"{frame.X} {frame.Y} {frame.Width} {frame.Height}"), ("width", frame.Width),
            ("height", frame.Height), ("role", style.StandsAlone ? "img" : "group"),
            ("aria-labelledby", $"{key}title {key}description"));
        Element("title", Shown(title), ("id", $"{key}title"));
        Element("desc", Shown(description), ("id", $"{key}description"));
    }

    public ChartStyle Style { get; }

    /// <summary>An element with attributes, and words in it if it has any.</summary>
    public void Element(string name, string? words, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        Attributes(attributes);
        if (words is not null)
            _xml.WriteString(Shown(words));
        _xml.WriteEndElement();
    }

    public void Open(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        Attributes(attributes);
    }

    public void Close() => _xml.WriteEndElement();

    /// <summary>The whole picture; nothing can be added after.</summary>
    public string Finish()
    {
        _xml.WriteEndElement();
        _xml.Flush();
        return _text.Append('\n').ToString();
    }

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public void Dispose() => _xml.Dispose();

    private void Attributes(params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            _xml.WriteAttributeString(name, value is double number ? Number(number) : Shown($"{value}"));
    }

    /// <summary>XML has no place for most control characters, nor for halves of a pair.</summary>
    internal static string Shown(string words) => string.Concat(words.EnumerateRunes()
        .Where(rune => !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)));
}
