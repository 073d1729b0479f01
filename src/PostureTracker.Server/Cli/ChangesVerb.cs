using System.CommandLine;
using PostureTracker.Codebook;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Shifts;

namespace PostureTracker.Server.Cli;

/// <summary><c>changes --actor PRK</c>: the days on which stances changed level, surprised or turned.</summary>
internal static class ChangesVerb
{
    public static Command Create()
    {
        (string Parameter, Option<string?> Option)[] filters =
        [
            ("actor", new("--actor") { Description = "Only this actor's, by code." }),
            ("dimension", new("--dimension") { Description = "dialogue, sanctions or provocation alone." }),
            ("kind", new("--kind") { Description = "crossed, surprise or turn alone." }),
            ("from", new("--from") { Description = "From that day on." }),
            ("to", new("--to") { Description = "To that day." }),
            ("confirmed", new("--confirmed") { Description = "true: confirmed crossings alone; false: provisional ones." }),
            ("limit", new("--limit") { Description = "How many, 1..1000; default: 20." }),
        ];
        var clocks = new ClockOptions();
        var json = JsonOption.Create();
        var verb = new Command("changes", "What changed: days on which stances changed level, surprised or turned, newest first.")
        {
            json,
        };
        foreach (var (_, option) in filters)
            verb.Options.Add(option);
        clocks.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var query = clocks.Read(parsed, [.. filters.Select(filter => (filter.Parameter, Given(parsed, filter)))]);
            var (question, limit) = (query.Question(), query.Limit());
            var filter = new ShiftFilter(
                new TrackFilter(
                    query.Actor("actor") is { } actor ? [actor.ToString()] : null, query.Recipient(),
                    query.Word<Dimension>("dimension")),
                query.Word<ShiftKind>("kind"), query.Day("from"), query.Day("to"), query.Truth("confirmed"));
            if (query.Malformed is { } malformed)
                return Printing.Usage(malformed.Faults);
            await using var workplace = await Workplace.OpenAsync(cancellation);
            await workplace.CatchUpAsync(cancellation);
            var found = await workplace.Get<ShiftQueries>().FindAsync(question, filter, after: null, limit, cancellation);
            if (found.None is { } none)
                return Printing.Faults(none.Faults);
            var (answer, end) = found.Value!;
            return Printing.Answer<ShiftsAnswer>(answer, parsed.GetValue(json), shifts =>
                Printing.Terminal().Write(new ShiftsTable(shifts, hasMore: end is not null)));
        });
        return verb;
    }

    private static string? Given(ParseResult parsed, (string Parameter, Option<string?> Option) filter) =>
        (filter.Parameter, parsed.GetValue(filter.Option)) switch
        {
            ("actor", { } code) => code.ToUpperInvariant(),
            ("limit", null) => "20",
            var (_, given) => given,
        };
}
