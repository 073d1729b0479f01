using System.Globalization;
using System.Text.RegularExpressions;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>The page's colours, read from the one file that has them: readable in light and dark, and told apart by those
/// who see two colours only.</summary>
public sealed partial class TokenTests
{
    private static readonly IReadOnlyDictionary<string, (string Light, string Dark)> Tokens = Colours()
        .Matches(File.ReadAllText(Path.Combine(
            Repository.Root, "src", "PostureTracker.Server", "wwwroot", "css", "tokens.css")))
        .ToDictionary(token => token.Groups[1].Value, token => (token.Groups[2].Value, token.Groups[3].Value));

    public static TheoryData<string, string, double> Pairs =>
        [.. from under in (string[])["paper", "raised", "bar"]
            from over in (string[])["ink", "soft", "dialogue", "sanctions", "provocation"]
            select (over, under, 4.5),
         .. from under in (string[])["paper", "raised"] select ("edge", under, 3.0),
         ("ink", "past", 4.5), ("ink", "inserted", 4.5), ("ink", "deleted", 4.5)];

    [Theory, MemberData(nameof(Pairs))]
    public void Text_is_readable_on_what_it_stands_on(string over, string under, double least)
    {
        Contrast(Tokens[over].Light, Tokens[under].Light).ShouldBeGreaterThanOrEqualTo(least, "light");
        Contrast(Tokens[over].Dark, Tokens[under].Dark).ShouldBeGreaterThanOrEqualTo(least, "dark");
    }

    [Fact]
    public void The_dimensions_are_told_apart_by_everyone()
    {
        string[] hues = ["dialogue", "sanctions", "provocation"];
        var pairs = from a in hues from b in hues where string.CompareOrdinal(a, b) < 0 select (a, b);

        foreach (var (a, b) in pairs)
        {
            foreach (var seen in (Func<double[], double[]>[])[colour => colour, Protan, Deutan])
            {
                Distance(seen(Linear(Tokens[a].Light)), seen(Linear(Tokens[b].Light))).ShouldBeGreaterThan(20, $"{a} {b} light");
                Distance(seen(Linear(Tokens[a].Dark)), seen(Linear(Tokens[b].Dark))).ShouldBeGreaterThan(20, $"{a} {b} dark");
            }
        }
    }

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour) =>
        Linear(colour) is [var r, var g, var b] ? 0.2126 * r + 0.7152 * g + 0.0722 * b : 0;

    private static double[] Linear(string colour) => [.. Enumerable.Range(0, 3)
        .Select(i => int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
        .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    // Viénot, Brettel & Mollon 1999, in linear RGB.
    private static double[] Protan(double[] rgb) => Dichromat(rgb, 0.11238, 0.88762, 0.00401);

    private static double[] Deutan(double[] rgb) => Dichromat(rgb, 0.29275, 0.70725, -0.02234);

    private static double[] Dichromat(double[] rgb, double red, double green, double blue)
    {
        var shared = red * rgb[0] + green * rgb[1];
        return [shared, shared, Math.Clamp(blue * rgb[0] - blue * rgb[1] + rgb[2], 0, 1)];
    }

    /// <summary>CIE 1976 ΔE.</summary>
    private static double Distance(double[] a, double[] b) =>
        Math.Sqrt(Lab(a).Zip(Lab(b), (x, y) => (x - y) * (x - y)).Sum());

    private static double[] Lab(double[] rgb)
    {
        var x = F((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        var y = F(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        var z = F((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];

        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    [GeneratedRegex(@"--([a-z]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")]
    private static partial Regex Colours();
}
