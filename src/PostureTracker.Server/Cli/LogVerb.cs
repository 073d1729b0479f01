using System.CommandLine;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Cli;

/// <summary><c>log</c>: one statement, from options or as JSON from standard input.</summary>
internal static class LogVerb
{
    public static Command Create()
    {
        var options = new StatementOptions();
        var json = JsonOption.Create();
        var verb = new Command("log", """
            Log one statement: from options, or, without any, one statement object (as POST /v1/statements takes it) from
            standard input. Without signals it waits to be coded.

            Needed are --actor, --form, --said, --source and --text; without --signal it waits to be coded.

            Example: log --actor PRK --recipient USA --form inner-circle-statement --speaker "Kim Yo Jong" --said 2021-08-01
              --source KCNA --text "hope or despair? The choice is not made by us" --signal dialogue=-0.3@0.8
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
            var outcome = await workplace.Get<Appending>()
                .LogAsync(draft, resolved: null, workplace.Writer, cancellation);
            return Print(outcome, parsed.GetValue(json));
        });
        return verb;
    }

    private static int Print(Outcome outcome, bool json)
    {
        if (outcome is not Written written)
            return Printing.Faults(((NotWritten)outcome).Faults);
        var (statement, resolved) = (written.Statement.State.Statement, written.Statement.State.Resolved);
        if (json)
            Printing.Json(WrittenAnswer.Of(written.Statement));
        else
            Console.WriteLine($"""
                {(written.New ? "Logged" : "Logged before, nothing new")}: {statement.Id}, seq:{written.Statement.Position}
                {statement.Actor} on {resolved.Day:yyyy-MM-dd}, authority {resolved.Authority:0.######}{Spoken(resolved)}{Waits(statement)}
                """);
        return CommandLine.Done;
    }

    private static string Spoken(Resolved resolved) => resolved.Speaker is null
        ? ""
        : $", spoken by {resolved.Speaker}{(resolved.Role is null ? "" : $" ({resolved.Role})")}";

    private static string Waits(Statement statement) =>
        statement.Signals is null ? ". It waits to be coded." : statement.Signals.Count == 1 ? ", 1 signal." : $", {statement.Signals.Count} signals.";
}
