using System.Globalization;

namespace PostureTracker.Server.Webhooks;

/// <summary>How webhooks are delivered: section <c>Webhooks</c> of the configuration.</summary>
/// <param name="Retries">How long after an attempt that failed the next one is made; after the last the delivery has
/// failed. Default: 5 s, 30 s, 2 min, 10 min, 30 min, 2 h, 6 h, 15 h: a day in all.</param>
/// <param name="Timeout">How long one attempt may take, 10 ms to 30 s. Default: 10 s.</param>
/// <param name="Polling">How often to look for what happened, 10 ms to 1 min; what is due, or was left behind by a
/// crash, is looked for every fifth time. Default: 1 s.</param>
/// <param name="AllowPrivate">Whether receivers may be on private networks, and without TLS. Default: no.</param>
/// <param name="Origin">The <c>source</c> of the CloudEvents, a URI reference. Default: /posturetracker.</param>
public sealed record WebhookOptions(
    IReadOnlyList<TimeSpan> Retries, TimeSpan Timeout, TimeSpan Polling, bool AllowPrivate, string Origin)
{
    private static readonly TimeSpan[] OverADay =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(15),
    ];

    /// <exception cref="WebhookSettingException">A setting is not what it must be.</exception>
    public static WebhookOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Webhooks");
        var retries = section.GetSection("Retries").GetChildren()
            .Select(retry => Span(retry, TimeSpan.Zero, TimeSpan.FromDays(7))!.Value).ToArray();
        var origin = section["Origin"] ?? "/posturetracker";
        return new(
            retries.Length > 0 ? retries : OverADay,
            Span(section.GetSection("Timeout"), TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(30))
                ?? TimeSpan.FromSeconds(10),
            Span(section.GetSection("Polling"), TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1))
                ?? TimeSpan.FromSeconds(1),
            Truth(section.GetSection("AllowPrivate")),
            Uri.IsWellFormedUriString(origin, UriKind.RelativeOrAbsolute)
                ? origin
                : throw new WebhookSettingException($"Webhooks:Origin must be a URI reference, not '{origin}'."));
    }

    private static TimeSpan? Span(IConfigurationSection setting, TimeSpan least, TimeSpan most) =>
        setting.Value is not { } text ? null
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= least && span <= most ? span
        : throw new WebhookSettingException($"{setting.Path} must be a time from {least} to {most}, not '{text}'.");

    private static bool Truth(IConfigurationSection setting) => setting.Value?.ToLowerInvariant() switch
    {
        null or "" or "false" => false,
        "true" => true,
        var text => throw new WebhookSettingException($"{setting.Path} must be true or false, not '{text}'."),
    };
}

/// <summary>A setting of webhooks is not what it must be; it says what to do.</summary>
public sealed class WebhookSettingException(string message) : Exception(message);
