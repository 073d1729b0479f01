namespace PostureTracker.Server.Http;

/// <summary>The query parameters an endpoint takes; any other is a 400. Each is described in
/// <see cref="QueryParameters"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AsksAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
