using System.CommandLine;
using PostureTracker.Server.Previews;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Cli;

/// <summary><c>preview</c>: what <c>log</c> would change, from the same options.</summary>
internal static class PreviewVerb
{
    public static Command Create()
    {
        var options = new StatementOptions();
        var json = JsonOption.Create();
        var verb = new Command("preview", """
            What logging a statement would change: every stance before and after, shifts it would cause, and statements it may
            repeat. From the options of log, or one statement object from standard input. Nothing is written.
            """)
        {
            json,
        };
        options.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var (draft, fault) = await options.DraftAsync(parsed, cancellation);
            if (draft is null)
                return Printing.Usage([new("", "malformed", fault!)]);
            await using var workplace = await Workplace.OpenAsync(cancellation);
            await workplace.CatchUpAsync(cancellation);
            var outcome = await workplace.Get<PreviewQueries>().LogAsync(draft, workplace.Writer, cancellation);
            return outcome.Refused is NotWritten refused
                ? Printing.Faults(refused.Faults)
                : Printing.Answer(outcome.Preview, parsed.GetValue(json), preview =>
                    Printing.Terminal().Write(new PreviewTable(preview)));
        });
        return verb;
    }
}
