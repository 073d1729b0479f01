using PostureTracker.Codebook;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Pages.Files;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Reading;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Comparing;

/// <summary>A comparison as files.</summary>
internal static class CompareFiles
{
    private static readonly string[] Columns =
        ["actor", "name", "recipient", "dimension", "on", "mean", "sd", "level", "signals", "carried"];

    public static IResult Svg(ComparedView view) => new SvgFile(
        Name(view), view.Compared.AsOf, At(view), (style, source) => CompareSvg.Of(view, style, source + Address(view)));

    /// <summary>A row a step, the one carried into the window first.</summary>
    public static IResult Csv(ComparedView view) => new CsvFile(
        Name(view), view.Compared.AsOf, At(view), Columns,
        view.Actors.SelectMany(actor => Steps(actor).Select(step => (object?[])
        [
            actor.Actor, actor.Name, view.Tracks.Recipient?.ToString() ?? "any", view.Scale.Key, step.Cell.Day, step.Cell.Mean,
            Math.Sqrt(step.Cell.Variance), Levels.Name(view.Tracks.Dimension, step.Cell.Level), step.Cell.Sum.Count, step.Carried,
        ])));

    public static IResult Json(HttpContext http, ComparedView view) => new JsonFile(Name(view), view.Compared.AsOf, At(view), new
    {
        view.Compared.AsOf,
        KnownAt = At(view),
        view.Compared.Position,
        Model = StanceModel.Name,
        Source = $"{http.Request.Scheme}://{http.Request.Host}{Address(view)}",
        view.Facts.View.Collection,
        view.Facts.View.Basis,
        view.Tracks.Dimension,
        view.Tracks.Recipient,
        view.Compared.From,
        WidestGap = WidestGap.Of(view.Compared),
        Actors = view.Actors.Select(actor => new
        {
            actor.Actor,
            actor.Name,
            Stance = StanceAnswer.Of(actor.Stance, view.Tracks.Dimension),
            actor.Change,
            actor.Swing,
            Cells = Steps(actor).Select(step => new
            {
                On = step.Cell.Day,
                step.Cell.Mean,
                Sd = Math.Sqrt(step.Cell.Variance),
                Level = Levels.Name(view.Tracks.Dimension, step.Cell.Level),
                Signals = step.Cell.Sum.Count,
                step.Carried,
            }),
        }),
    });

    /// <summary>The steps of an actor, the one carried into the window marked so.</summary>
    public static IEnumerable<(Cell Cell, bool Carried)> Steps(ComparedActor actor) =>
        (actor.Carried is { } carried ? new[] { (carried, true) } : []).Concat(actor.Cells.Select(cell => (cell, false)));

    private static string Name(ComparedView view) => $"compare-{view.Scale.Key}";

    private static string At(ComparedView view) => KnownAt.Text(view.Compared.KnownAt);

    /// <summary>Of the same comparison for ever.</summary>
    private static string Address(ComparedView view) => (view with
    {
        Facts = view.Facts with { View = view.Facts.View.Frozen(view.Compared.AsOf, view.Compared.KnownAt) },
    }).Of(ComparedView.Path);
}
