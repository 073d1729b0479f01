using System.CommandLine;
using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Cli;

/// <summary><c>replay PRK dialogue</c>: one stance over time, as a step chart with its statements.</summary>
internal static class ReplayVerb
{
    public static Command Create()
    {
        var actor = new Argument<string>("actor") { Description = "The actor's code, as PRK." };
        var dimension = new Argument<string>("dimension") { Description = "dialogue, sanctions or provocation." };
        dimension.AcceptOnlyFromAmong([.. Dimensions.All.Select(scale => scale.Key)]);
        var from = new Option<string?>("--from") { Description = "From that day on." };
        var to = new Option<string?>("--to") { Description = "To that day." };
        var clocks = new ClockOptions();
        var json = JsonOption.Create();
        var verb = new Command("replay", "One stance over time, step by step, with the statements behind it.")
        {
            actor,
            dimension,
            from,
            to,
            json,
        };
        clocks.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var query = clocks.Read(parsed, ("from", parsed.GetValue(from)), ("to", parsed.GetValue(to)));
            var question = query.Question();
            var window = new TrackWindow(
                query.RecipientOrAnyone(), Dimensions.Find(parsed.GetValue(dimension))!.Dimension,
                query.Day("from"), query.Day("to"));
            if (query.Malformed is { } malformed)
                return Printing.Usage(malformed.Faults);
            await using var workplace = await Workplace.OpenAsync(cancellation);
            await workplace.CatchUpAsync(cancellation);
            var code = parsed.GetValue(actor)!.ToUpperInvariant();
            return parsed.GetValue(json)
                ? Printing.Answer(await workplace.Get<PostureQueries>()
                    .SeriesAsync(question, code, window, cancellation), json: true, _ => { })
                : Printing.Answer(await workplace.Get<ChartReading>()
                    .ReadAsync(question, code, window, cancellation), json: false, chart =>
                        Printing.Terminal().Write(new StepChart(chart)));
        });
        return verb;
    }
}
