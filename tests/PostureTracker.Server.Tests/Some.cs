using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests;

/// <summary>Requests that are sound, to be altered where a test needs them otherwise.</summary>
public static class Some
{
    /// <summary>North Korea to the United States, on the 17th of June 2021, ambivalent on dialogue.</summary>
    public static JsonObject Statement(string? externalId = null, string said = "2021-06-17") => new()
    {
        ["externalId"] = externalId,
        ["actor"] = "PRK",
        ["form"] = "leader-speech",
        ["recipient"] = "USA",
        ["said"] = said,
        ["sources"] = new JsonArray(new JsonObject { ["name"] = "KCNA" }),
        ["texts"] = new JsonArray(new JsonObject
        {
            ["text"] = "prepared for both dialogue and confrontation",
            ["language"] = "en",
            ["kind"] = "official-translation",
        }),
        ["signals"] = new JsonArray(Signal("dialogue", -0.2m)),
    };

    public static JsonObject Signal(string dimension, decimal value, decimal confidence = 1) => new()
    {
        ["dimension"] = dimension,
        ["value"] = value,
        ["confidence"] = confidence,
    };
}
