using System.CommandLine;
using PostureTracker.Server.Demands;

namespace PostureTracker.Server.Cli;

/// <summary><c>demands PRK --recipient USA</c>: what an actor demands, and where it was left out.</summary>
internal static class DemandsVerb
{
    public static Command Create()
    {
        var actor = new Argument<string?>("actor")
        {
            Description = "Only this actor's, by code.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var limit = new Option<string?>("--limit") { Description = "How many, 1..1000; default: 100." };
        var clocks = new ClockOptions("Of whom, by code; any: of nobody in particular; default: all.", basis: false);
        var json = JsonOption.Create();
        var verb = new Command(
            "demands", "What each actor demands of whom, since when, whether it stands, and where it was left out.")
        {
            actor,
            limit,
            json,
        };
        clocks.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var query = clocks.Read(
                parsed, ("actor", parsed.GetValue(actor)?.ToUpperInvariant()), ("limit", parsed.GetValue(limit)));
            var (question, most) = (query.Question(), query.Limit());
            var filter = new DemandFilter(query.Actor("actor")?.ToString(), query.Recipient());
            if (query.Malformed is { } malformed)
                return Printing.Usage(malformed.Faults);
            await using var workplace = await Workplace.OpenAsync(cancellation);
            await workplace.CatchUpAsync(cancellation);
            var found = await workplace.Get<DemandQueries>()
                .FindAsync(question, filter, after: null, most, cancellation);
            if (found.None is { } none)
                return Printing.Faults(none.Faults);
            return Printing.Answer<DemandsAnswer>(
                found.Value!.Answer with { Next = found.Value.End?.ToString() }, parsed.GetValue(json),
                demands => Printing.Terminal().Write(new DemandsTable(demands)));
        });
        return verb;
    }
}
