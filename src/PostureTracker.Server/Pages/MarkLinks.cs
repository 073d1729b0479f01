using System.Net;

namespace PostureTracker.Server.Pages;

/// <summary>A chart's marks lead to the evidence beside it; where there is none beside it, to where it is.</summary>
internal static class MarkLinks
{
    /// <param name="picture">The chart, as drawn for a page.</param>
    /// <param name="address">Of the page with the evidence.</param>
    public static string To(string picture, string address) =>
        picture.Replace("href=\"#said-", $"href=\"{WebUtility.HtmlEncode(address)}#said-", StringComparison.Ordinal);
}
