using System.CommandLine;
using PostureTracker.Codebook;
using PostureTracker.Server.Http;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Cli;

/// <summary><c>why PRK dialogue</c>: what a stance rests on; with <c>--then</c>, what changed it since.</summary>
internal static class WhyVerb
{
    public static Command Create()
    {
        var actor = new Argument<string>("actor") { Description = "The actor's code, as PRK." };
        var dimension = new Argument<string>("dimension") { Description = "dialogue, sanctions or provocation." };
        dimension.AcceptOnlyFromAmong([.. Dimensions.All.Select(scale => scale.Key)]);
        var then = new Option<string?>("--then") { Description = "Compare with that day: what changed, and did they move or did we?" };
        var thenKnownAt = new Option<string?>("--then-known-at") { Description = "As it was known then: a day, an instant, or seq:N." };
        var sort = new Option<string?>("--sort") { Description = "pull, share or on (the newest first); default: pull." };
        var limit = new Option<string?>("--limit") { Description = "How many statements, 1..1000; default: 20." };
        var clocks = new ClockOptions();
        var json = JsonOption.Create();
        var verb = new Command("why", """
            What a stance rests on: each statement's quote, its pull, and the stance without it; the pulls add up. With --then:
            what changed since another day, and whether they moved or our reading did.

            Example: why PRK dialogue --as-of 2021-06-25 --then 2021-06-18 --then-known-at 2021-06-18
            """)
        {
            actor,
            dimension,
            then,
            thenKnownAt,
            sort,
            limit,
            json,
        };
        clocks.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var query = clocks.Read(
                parsed, ("then", parsed.GetValue(then)), ("thenKnownAt", parsed.GetValue(thenKnownAt)),
                ("sort", parsed.GetValue(sort)), ("limit", parsed.GetValue(limit)));
            var asked = new Asked(
                parsed.GetValue(actor)!.ToUpperInvariant(), Dimensions.Find(parsed.GetValue(dimension))!.Dimension,
                parsed.GetValue(json));
            return query.Text("then") is null && query.Text("thenKnownAt") is null
                ? await EvidenceAsync(query, asked, cancellation)
                : await ChangeAsync(query, asked, cancellation);
        });
        return verb;
    }

    private static async Task<int> EvidenceAsync(QueryReader query, Asked asked, CancellationToken cancellation)
    {
        var (question, limit) = (query.Question(), query.Text("limit") is null ? 20 : query.Limit());
        var evidence = new EvidenceAsked(
            query.RecipientOrAnyone(), asked.Dimension, query.Word<EvidenceSort>("sort") ?? EvidenceSort.Pull);
        if (query.Malformed is { } malformed)
            return Printing.Usage(malformed.Faults);
        await using var workplace = await Workplace.OpenAsync(cancellation);
        await workplace.CatchUpAsync(cancellation);
        var found = await workplace.Get<EvidenceQueries>()
            .FindAsync(question, asked.Actor, evidence, after: null, limit, cancellation);
        if (found.None is { } none)
            return Printing.Faults(none.Faults);
        var series = await workplace.Get<PostureQueries>().SeriesAsync(
            question, asked.Actor, new(evidence.Recipient, asked.Dimension, null, null), cancellation);
        return Printing.Answer<EvidenceAnswer>(found.Value!.Answer, asked.Json, answer =>
            Printing.Terminal().Write(new EvidenceTable(answer, series.Value!)));
    }

    private static async Task<int> ChangeAsync(QueryReader query, Asked asked, CancellationToken cancellation)
    {
        var question = query.Question();
        var views = new TwoViews(
            query.RecipientOrAnyone(), asked.Dimension, query.Day("then") ?? default, query.KnownAt("thenKnownAt"));
        if (query.Text("then") is null)
            query.Refuse("then", "Give --then, the day to compare with.");
        if (query.Text("sort") is not null || query.Text("limit") is not null)
            query.Refuse("sort", "--sort and --limit are for evidence; a change (--then) has neither.");
        if (query.Malformed is { } malformed)
            return Printing.Usage(malformed.Faults);
        await using var workplace = await Workplace.OpenAsync(cancellation);
        await workplace.CatchUpAsync(cancellation);
        var found = await workplace.Get<ChangeQueries>().FindAsync(question, asked.Actor, views, cancellation);
        var speakers = found.Value is { } change
            ? await SpeakersAsync(workplace.Get<StatementSearch>(), change, cancellation)
            : [];
        return Printing.Answer(found, asked.Json, shown => Printing.Terminal().Write(new ChangeTable(shown, speakers)));
    }

    private static async Task<Dictionary<Guid, string>> SpeakersAsync(
        StatementSearch statements, ChangeAnswer change, CancellationToken cancellation)
    {
        var named = change.Steps.SelectMany(step => step.Statements)
            .Concat(change.Records.Select(record => record.Statement)).Distinct();
        var known = await statements.KnownAsync(named, KnownAt.PositionOf(change.NowKnownAt), cancellation);
        return known.ToDictionary(
            one => one.Key, one => one.Value.Resolved.Speaker ?? one.Value.Statement.Form.Replace('-', ' '));
    }

    private sealed record Asked(string Actor, Dimension Dimension, bool Json);
}
