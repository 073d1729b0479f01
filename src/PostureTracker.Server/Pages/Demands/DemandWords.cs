using System.Diagnostics;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Demands;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Demands;

/// <summary>A demand in words.</summary>
public static class DemandWords
{
    /// <summary>Its name in the record as people write it: <c>end hostile policy</c>.</summary>
    public static string Name(DemandAnswer demand) => demand.Demand.Replace('-', ' ');

    /// <summary>Whether it stands, and if not, why not.</summary>
    public static string Status(DemandAnswer demand) => demand switch
    {
        { Standing: true } => "stands",
        { Times: 0 } => "never made, as far as the record knows",
        _ => demand.Statements.LastOrDefault(step => step.Status is DemandStatus.Dropped or DemandStatus.Met) is { } end
            ? $"{Verb(end.Status)} on {DayText.Short(end.On)}"
            : "does not stand",
    };

    /// <summary>How telling an omission is: what it was usual to say before.</summary>
    public static string Usual(OmissionAnswer omission) => omission.Of == 0
        ? "with nothing said before to compare"
        : $"after {omission.Made} of {omission.Of} statements before made it";

    public static string Verb(DemandStatus status) => status switch
    {
        DemandStatus.Made => "made",
        DemandStatus.Repeated => "repeated",
        DemandStatus.Omitted => "left out",
        DemandStatus.Dropped => "dropped",
        DemandStatus.Met => "met",
        _ => throw new UnreachableException($"{status} is nothing a statement does with a demand."),
    };

    /// <summary>The demands of a page, counted.</summary>
    public static string Lede(DemandsView view)
    {
        var demands = view.Answer.Demands;
        var (standing, omitted) = (demands.Count(demand => demand.Standing), demands.Sum(demand => demand.Omitted.Count));
        var count = demands.Count == 1 ? "1 demand" : $"{demands.Count} demands";
        var where = view.Next is null ? "" : " on this page";
        return $"As of {DayText.Long(view.Answer.AsOf)}: {count}{where}, {standing} standing. " + omitted switch
        {
            0 => "None was noted as left out.",
            1 => "One was noted as left out once.",
            _ => $"{omitted} omissions were noted.",
        };
    }
}
