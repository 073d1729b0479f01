using System.Globalization;
using System.Text;
using PostureTracker.Server.Charts;

namespace PostureTracker.Server.Cli;

/// <summary>The signs a terminal can show: those of print, or plain ASCII where its encoding has no others.</summary>
public sealed record Glyphs
{
    public static Glyphs Unicode { get; } = new();

    public static Glyphs Ascii { get; } = new()
    {
        Dash = "-",
        Range = "-",
        Arrow = "->",
        PlusMinus = "+/-",
        Dot = "|",
        Ellipsis = "...",
        Open = "\"",
        Close = "\"",
        Rule = '-',
        Line = '=',
        Stem = '|',
        DownRight = '+',
        DownLeft = '+',
        UpRight = '+',
        UpLeft = '+',
        Shade = '.',
        Cut = '-',
        Pole = ':',
        Tick = '+',
        Break = '~',
        WhiskerLeft = '|',
        WhiskerRight = '|',
        Whisker = '-',
        Point = 'o',
        Mark = ':',
        Rose = "^",
        RoseSure = "A",
        Fell = "v",
        FellSure = "V",
        Notable = "*",
        Blocks = "12345678",
        IsUnicode = false,
    };

    public bool IsUnicode { get; private init; } = true;
    public string Dash { get; private init; } = "—";
    public string Range { get; private init; } = "–";
    public string Arrow { get; private init; } = "→";
    public string PlusMinus { get; private init; } = "±";
    public string Dot { get; private init; } = "·";
    public string Ellipsis { get; private init; } = "…";
    public string Open { get; private init; } = "“";
    public string Close { get; private init; } = "”";
    public char Rule { get; private init; } = '─';
    public char Line { get; private init; } = '━';
    public char Stem { get; private init; } = '┃';
    public char DownRight { get; private init; } = '┏';
    public char DownLeft { get; private init; } = '┓';
    public char UpRight { get; private init; } = '┗';
    public char UpLeft { get; private init; } = '┛';
    public char Shade { get; private init; } = '░';
    public char Cut { get; private init; } = '┈';
    public char Pole { get; private init; } = '┊';
    public char Tick { get; private init; } = '┬';
    public char Break { get; private init; } = '╌';
    public char WhiskerLeft { get; private init; } = '├';
    public char WhiskerRight { get; private init; } = '┤';
    public char Whisker { get; private init; } = '─';
    public char Point { get; private init; } = '●';
    public char Mark { get; private init; } = '┊';

    /// <summary>Crossings upward and downward; hollow while provisional.</summary>
    public string Rose { get; private init; } = "△";
    public string RoseSure { get; private init; } = "▲";
    public string Fell { get; private init; } = "▽";
    public string FellSure { get; private init; } = "▼";

    /// <summary>A surprise or a turn that crossed nothing.</summary>
    public string Notable { get; private init; } = "◇";

    /// <summary>Eight heights, the lowest first.</summary>
    public string Blocks { get; private init; } = "▁▂▃▄▅▆▇█";

    public static Glyphs For(bool unicode) => unicode ? Unicode : Ascii;

    public string Signed(double value) => IsUnicode ? NumberText.Signed(value) : NumberText.Ascii(value);

    /// <summary>Words from the record as this terminal can show them; control characters, which could drive it, never.
    /// </summary>
    public string Show(string text)
    {
        var clean = CellText.Clean(text);
        return IsUnicode ? clean : Plain(clean);
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                plain.Append(rune.IsAscii ? (char)rune.Value : Plain(rune));
        }

        return plain.ToString();
    }

    private static char Plain(Rune rune) => rune.Value switch
    {
        0x2018 or 0x2019 => '\'',
        0x201C or 0x201D => '"',
        >= 0x2010 and <= 0x2015 or 0x2212 => '-',
        _ => '?',
    };
}
