using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace PostureTracker.Server.Pages;

/// <summary>Styles, scripts and fonts: carried in the binary, so that there is one thing to copy, and addressed by what
/// they hold, so that a browser may keep them for ever.</summary>
internal static class PageAssets
{
    private const string Root = "wwwroot/";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".woff2"] = "font/woff2",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, byte[]> Contents = Read().ToFrozenDictionary();

    /// <summary>Changes with any of them, and is part of the address of each: so one may name another.</summary>
    private static readonly string Edition = Convert.ToHexStringLower(SHA256.HashData(
        [.. Contents.OrderBy(asset => asset.Key, StringComparer.Ordinal).SelectMany(asset => asset.Value)]))[..10];

    public static IEnumerable<string> Names => Contents.Keys;

    /// <summary>Where one is, by its name below <c>wwwroot</c>.</summary>
    public static string Url(string name) => Contents.ContainsKey(name)
        ? $"/assets/{Edition}/{name}"
        : throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such asset.");

    public static IResult Serve(HttpContext http, string edition, string name)
    {
        if (!Contents.TryGetValue(name, out var content) || !Types.TryGetValue(Path.GetExtension(name), out var type))
            return Microsoft.AspNetCore.Http.Results.NotFound();
        http.Response.Headers.CacheControl = edition == Edition ? "public, max-age=31536000, immutable" : "no-cache";
        return Microsoft.AspNetCore.Http.Results.Bytes(content, type);
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            yield return KeyValuePair.Create(name[Root.Length..], copy.ToArray());
        }
    }
}
