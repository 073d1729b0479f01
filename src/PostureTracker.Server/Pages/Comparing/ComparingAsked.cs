using PostureTracker.Actors;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>In what order actors are compared.</summary>
public enum CompareSort { Moved, Level, Name }

/// <summary>What a comparison was asked for, beside its view.</summary>
/// <param name="Actors">Of whom; none: those that moved most.</param>
/// <param name="Sort">In what order.</param>
/// <param name="AsTable">As a table; else as pictures.</param>
/// <param name="Added">An actor to add, as the form sends it: the address then names it with the others.</param>
public sealed record ComparingAsked(IReadOnlyList<string> Actors, CompareSort Sort, bool AsTable, string? Added)
{
    public static (ComparingAsked Asked, NoAnswer? Malformed) Read(IQueryCollection query)
    {
        var reader = new QueryReader(query.Where(parameter => parameter.Value is [{ Length: > 0 }])
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString()));
        string[] actors = [.. query["actors"].SelectMany(value => (value ?? "").Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];
        foreach (var wrong in actors.Where(code => !ActorCode.IsCode(code)))
            reader.Refuse("actors", $"'{wrong}' is no actor's code, as PRK.");
        if (reader.Text("view") is not (null or "table" or "charts"))
            reader.Refuse("view", "'view' must be table or charts.");
        return (
            new(actors, reader.Word<CompareSort>("sort") ?? CompareSort.Moved, reader.Text("view") == "table",
                reader.Actor("add")?.ToString()),
            reader.Malformed);
    }

    public (string Name, string? Value)[] Parameters() =>
    [
        ("actors", Actors.Count == 0 ? null : string.Join(',', Actors)),
        ("sort", Sort == CompareSort.Moved ? null : Sort.ToString().ToLowerInvariant()),
        ("view", AsTable ? "table" : null),
    ];
}
