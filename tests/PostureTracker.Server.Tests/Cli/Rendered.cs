using Spectre.Console;
using Spectre.Console.Rendering;

namespace PostureTracker.Server.Tests.Cli;

/// <summary>What a terminal would show.</summary>
internal static class Rendered
{
    public static string Text(IRenderable screen, int width = 80, bool unicode = true, bool colour = false)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.TrueColor : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = unicode;
        console.Write(screen);
        return writer.ToString();
    }

    public static string[] Lines(IRenderable screen, int width = 80, bool unicode = true) =>
        Text(screen, width, unicode).Split('\n', StringSplitOptions.None);

    public static void ShouldFit(IRenderable screen, int width, bool unicode = true) =>
        Lines(screen, width, unicode).ShouldAllBe(line => PostureTracker.Server.Cli.CellText.Width(line) <= width);
}
