using PostureTracker.Server.Demands;
using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Demands;

/// <summary>Which demands were asked for, beside the view.</summary>
/// <param name="Actor">Made by; null: by anyone.</param>
/// <param name="Standing">Those that stand, or those that do not; null: both.</param>
/// <param name="After">Where the page before ended.</param>
public sealed record DemandsAsked(string? Actor, bool? Standing, DemandPlace? After)
{
    public static (DemandsAsked Asked, NoAnswer? Malformed) Read(IQueryCollection query)
    {
        var reader = new QueryReader(query.Where(parameter => parameter.Value is [{ Length: > 0 }])
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString()));
        var after = reader.Text("cursor") is { } cursor ? DemandPlace.Read(cursor) : null;
        if (after is null && reader.Text("cursor") is not null)
            reader.Refuse("cursor", "This is no place in this list.");
        return (new(reader.Actor("actor")?.ToString(), reader.Truth("standing"), after), reader.Malformed);
    }

    public (string Name, string? Value)[] Parameters() =>
        [("actor", Actor), ("standing", Standing switch { null => null, true => "true", false => "false" })];

    public DemandFilter Of(View view) =>
        new(Actor, view.Recipient == "any" ? Stored.Anyone : view.Recipient) { Standing = Standing };
}
