namespace PostureTracker.Server.Http;

/// <summary>Refuses a query parameter that the endpoint does not know, or that is given twice.</summary>
public static class QueryCheck
{
    public static Task RunAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is not { } endpoint || !http.Request.Path.StartsWithSegments("/v1"))
            return next(http);
        var asked = endpoint.Metadata.GetMetadata<AsksAttribute>()?.Names ?? [];
        List<Fault> faults =
        [
            .. http.Request.Query.Keys.Where(name => !asked.Contains(name)).Select(name => new Fault(
                $"?{name}", "unknown-parameter", asked.Count == 0
                    ? "This address takes no query parameters."
                    : $"This address takes {string.Join(", ", asked)}.")),
            .. http.Request.Query.Where(parameter => parameter.Value.Count > 1).Select(parameter => new Fault(
                $"?{parameter.Key}", "duplicate-parameter", "Give it once.")),
        ];
        return faults.Count == 0 ? next(http) : Problems.Of(400, faults).ExecuteAsync(http);
    }

    /// <summary>The parameters by name, once they are checked.</summary>
    public static QueryReader ReadQuery(this HttpContext http) => new(
        http.Request.Query.ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString()));
}
