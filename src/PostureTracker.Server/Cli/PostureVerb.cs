using System.CommandLine;
using PostureTracker.Server.Postures;

namespace PostureTracker.Server.Cli;

/// <summary><c>posture PRK --as-of 2021-06-25</c>: where one actor stands.</summary>
internal static class PostureVerb
{
    public static Command Create()
    {
        var actor = new Argument<string>("actor") { Description = "The actor's code, as PRK." };
        var clocks = new ClockOptions();
        var beside = new Option<bool>("--words-and-deeds")
        {
            Description = "Beside each stance, those from words alone and from deeds alone; not with --basis.",
        };
        var json = JsonOption.Create();
        var verb = new Command(
            "posture", "Where an actor stands on dialogue, sanctions and provocation, and how sure that is.")
        {
            actor,
            beside,
            json,
        };
        clocks.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var query = clocks.Read(parsed, ("beside", parsed.GetValue(beside) ? "basis" : null));
            var question = query.Question();
            var recipient = query.RecipientOrAnyone();
            if (query.Malformed is { } malformed)
                return Printing.Usage(malformed.Faults);
            await using var workplace = await Workplace.OpenAsync(cancellation);
            await workplace.CatchUpAsync(cancellation);
            var answer = await workplace.Get<PostureQueries>()
                .PostureAsync(question, parsed.GetValue(actor)!.ToUpperInvariant(), recipient, cancellation);
            return Printing.Answer(answer, parsed.GetValue(json), posture =>
                Printing.Terminal().Write(new PostureTable(posture, parsed.GetValue(beside))));
        });
        return verb;
    }
}
