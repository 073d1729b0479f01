namespace PostureTracker.Tests;

public class RefusalTests
{
    [Fact]
    public void Every_code_is_used()
    {
        var sources = Directory.GetFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories);
        var code = string.Concat(sources.Select(File.ReadAllText));

        typeof(Refusal).GetFields().Select(field => field.Name)
            .Where(name => !System.Text.RegularExpressions.Regex.IsMatch(code, $@"Refusal\.{name}\b"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_two_codes_are_alike() =>
        typeof(Refusal).GetFields().Select(field => field.GetRawConstantValue()).ShouldBeUnique();

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PostureTracker.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new FileNotFoundException("No PostureTracker.sln above.");
        return folder;
    }
}
