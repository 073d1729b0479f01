using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>What others made and we carry is what it was when it was taken, with its licence beside it.</summary>
public sealed class VendorTests
{
    private static readonly string Folder = Path.Combine(
        Repository.Root, "src", "PostureTracker.Server", "wwwroot", "vendor");

    [Fact]
    public void Every_file_is_the_one_that_was_taken()
    {
        var packages = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "vendor.json")))!.AsArray();
        List<string> listed = ["vendor.json"];
        foreach (var package in packages)
        {
            foreach (var (file, hash) in package!["files"]!.AsObject())
            {
                Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file)))).ShouldBe((string)hash!, file);
                listed.Add(file);
            }

            var licence = (string)package["licenceFile"]!;
            File.ReadAllText(Path.Combine(Folder, licence)).ShouldContain((string)package["licence"]! switch
            {
                "OFL-1.1" => "Open Font License",
                "0BSD" => "Zero-Clause BSD",
                var other => $"the words of {other}",
            });
            listed.Add(licence);
        }

        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).ShouldBe(listed, ignoreOrder: true);
    }
}
