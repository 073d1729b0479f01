using PostureTracker.Server.Charts;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Pages.Actors;

/// <summary>Gathers what an actor's page shows, all as known at one position.</summary>
public sealed class ActorReading(
    ActorAsking asking, ActorCharts charts, ActorNumbers numbers, RecordTicks ticks, ShellReading shell)
{
    private const int Statements = 20;

    /// <param name="view">What is asked.</param>
    /// <param name="code">Of whom.</param>
    /// <param name="own">What is the page's own.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Answer<ActorView>> ReadAsync(
        View view, string code, ActorOwn own, CancellationToken cancellation)
    {
        var settled = await asking.ReadAsync(view, code, cancellation);
        if (settled.Value is not { } asked)
            return settled.None!;
        var found = await numbers.EvidenceAsync(asked, own.Sort, after: null, Statements, cancellation);
        if (found.Value is not { Answer: var evidence })
            return found.None!;
        var compared = evidence.Mean is null ? default : await numbers.ChangeAsync(asked, cancellation);
        if (compared.None is { } refused)
            return refused;
        var drawn = await charts.ReadAsync(asked, Told(compared.Value, evidence), cancellation);
        if (drawn.Value is not { } chart)
            return drawn.None!;
        var facts = await shell.ReadAsync(view, asked.Path, asked.Known.AsOf, asked.Known.KnownAt, cancellation);
        var actor = new ActorView(
            facts, asked, chart, chart.IsEmpty ? [] : await ticks.ReadAsync(asked, cancellation), compared.Value, evidence,
            view.Basis is null ? await numbers.BesideAsync(asked, cancellation) : null)
        {
            Sort = own.Sort,
            Back = own.Back?.Day > asked.Known.AsOf ? own.Back : null,
        };
        return actor with { Charted = chart with { Scene = Linked(actor) } };
    }

    /// <summary>The days of what is told beside the chart.</summary>
    private static HashSet<DateOnly> Told(ChangeAnswer? change, EvidenceAnswer evidence) =>
    [
        .. (change?.Steps ?? []).TakeLast(ThenAndNow.Most).Select(step => step.On), .. evidence.Evidence.Select(row => row.On),
    ];

    /// <summary>A mark leads to its evidence; several in one to the list of steps.</summary>
    private static ChartScene Linked(ActorView actor) => actor.Charted.Scene with
    {
        Address = group => group.First == group.Last
            ? actor.PlaceOf(actor.Chart.Marks.First(mark => mark.Number == group.First).Statement)
            : $"#step-{group.First}",
    };
}

/// <summary>What an actor's page asks beside the view.</summary>
/// <param name="Sort">How the evidence is sorted.</param>
/// <param name="Back">Where one came from; null: nowhere.</param>
public sealed record ActorOwn(EvidenceSort Sort, CameFrom? Back);

/// <summary>Where one stood before one went to look at an earlier day.</summary>
/// <param name="Day">The day.</param>
/// <param name="KnownAt">What was known; null: the latest.</param>
public sealed record CameFrom(DateOnly Day, KnownAt? KnownAt);
