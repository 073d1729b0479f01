using Microsoft.Playwright;
using PostureTracker.Server.Tests.Pages;

[assembly: AssemblyFixture(typeof(Browser))]

namespace PostureTracker.Server.Tests.Pages;

/// <summary>The system's Chromium, started when a test first wants it. Without one such tests skip, except in CI, where
/// they fail.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>Where pictures of the pages are kept, to be looked at.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(
        Path.Combine(Repository.Root, "TestResults", "pages")).FullName;

    /// <summary>A page in a window of its own.</summary>
    public async Task<IPage> OpenAsync(int width, int height, bool dark = false, bool script = true)
    {
        var chromium = await ChromiumAsync();
        var context = await chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = "en-GB",
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> ChromiumAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_chromium is not null)
                return _chromium;
            var found = Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
                .Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
            Assert.SkipWhen(found is null && Environment.GetEnvironmentVariable("CI") != "true",
                "There is no Chromium on this machine: apt-get install chromium.");
            found.ShouldNotBeNull("In CI there must be a Chromium.");
            _playwright = await Playwright.CreateAsync();
            return _chromium = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = found,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            });
        }
        finally
        {
            _starting.Release();
        }
    }
}
