using Deque.AxeCore.Playwright;

namespace PostureTracker.Server.Tests.Pages;

/// <summary>Looks at pages as people do: light, dark, on a phone.</summary>
public static class Looks
{
    /// <summary>How much of what was drawn moved after it was drawn.</summary>
    private const string Shifted = """
        () => new Promise(told => {
          let sum = 0;
          new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => told(sum), 50);
        })
        """;

    /// <summary>The looks, for a theory.</summary>
    public static TheoryData<string> All => [.. Each.Keys];

    private static readonly Dictionary<string, (int Width, bool Dark)> Each = new()
    {
        ["light"] = (1360, false),
        ["dark"] = (1360, true),
        ["phone"] = (390, false),
        ["phone-dark"] = (390, true),
    };

    /// <summary>Each page can be used by everyone, keeps to the policy, and is no wider than its window; its picture is
    /// kept.</summary>
    public static async Task AtAsync(
        Browser browser, RunningServer server, string look, params IEnumerable<(string Name, string Address)> pages)
    {
        var (width, dark) = Each[look];
        var page = await browser.OpenAsync(width, 900, dark);
        List<string> said = [];
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, fault) => said.Add(fault);
        foreach (var (name, address) in pages)
        {
            await page.GotoAsync(new Uri(server.Http.BaseAddress!, address).ToString());
            (await page.EvaluateAsync<double>(Shifted)).ShouldBeLessThan(0.01, $"{name} moves while it loads");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Pictures, $"{name}-{look}.png"), FullPage = true });
            // What the browser says of a refused page's own status is no fault; and axe itself runs against the policy.
            said.Where(message => !message.Contains("status of 4", StringComparison.Ordinal))
                .ShouldBeEmpty($"{name}: the console is quiet under the policy");
            var found = await page.RunAxe();
            said.Clear();

            found.Violations.Select(violation => $"{name}: {violation.Id} {violation.Help} "
                + string.Join(' ', violation.Nodes.Select(node => node.Html))).ShouldBeEmpty();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .ShouldBe(0, $"{name} is wider than its window");
        }

        await page.Context.CloseAsync();
    }
}
