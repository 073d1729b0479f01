using PostureTracker.Server.Pages.Actors;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;

namespace PostureTracker.Server.Pages.Briefs;

/// <summary>Gathers what a brief says, all as known at one position: of the stance that the actor's page shows for the same
/// view, with its chart.</summary>
public sealed class BriefReading(
    ActorAsking asking, ActorCharts charts, ActorNumbers numbers, PostureQueries postures, StatementSearch statements,
    ShellReading shell)
{
    public async Task<Answer<BriefView>> ReadAsync(View view, string code, CancellationToken cancellation)
    {
        var settled = await asking.ReadAsync(view, code, cancellation);
        if (settled.Value is not { } asked)
            return settled.None!;
        var board = await postures.BoardAsync(asked.Held, new([code], null, null), new(asked.Then, null), cancellation);
        if (board.Value is not { } since)
            return board.None!;
        var drawn = await charts.ReadAsync(asked, also: [], cancellation);
        if (drawn.Value is not { } chart)
            return drawn.None!;
        var facts = await shell.ReadAsync(
            view, $"{asked.Path}/brief", asked.Known.AsOf, asked.Known.KnownAt, cancellation);
        var row = since.Postures.FirstOrDefault(row => row.Recipient == asked.Recipient);
        var brief = new BriefView(facts, asked, row, chart, null, new Dictionary<Guid, StatementAnswer>(), []);
        return chart.IsEmpty ? brief : await ToldAsync(brief, cancellation);
    }

    private async Task<Answer<BriefView>> ToldAsync(BriefView brief, CancellationToken cancellation)
    {
        var found = await numbers.ChangeAsync(brief.Asked, cancellation);
        if (found.Value is not { } change)
            return found.None!;
        IReadOnlyList<Guid> rests = [];
        if (change.Steps.Count == 0)
        {
            var most = await numbers.EvidenceAsync(
                brief.Asked, EvidenceSort.Pull, after: null, BriefText.MostQuotes, cancellation);
            if (most.Value is not { } page)
                return most.None!;
            rests = [.. page.Answer.Evidence.Select(row => row.Statement.Id)];
        }

        var told = BriefNotes.Quoted(change).Select(said => said.Statement)
            .Concat(BriefNotes.Recorded(change).Select(record => record.Statement)).Concat(rests).Distinct();
        var known = await statements.KnownAsync(told, brief.Asked.KnownAt, cancellation);
        return brief with { Change = change, Statements = known, Evidence = rests };
    }
}
