using JasperFx;
using Npgsql;
using PostureTracker.Server.Webhooks;
using Wolverine;
using Wolverine.Postgresql;

namespace PostureTracker.Server.Hosting;

/// <summary>Wolverine sends messages: kept in the ledger's database until they are handled, so that a message stands or
/// falls with the transaction that sent it and survives a crash.</summary>
internal static class Messaging
{
    public const string Schema = "wolverine";

    /// <summary>Says with <c>several</c> that more than one server works on the database.</summary>
    public const string NodesSetting = "POSTURE_NODES";

    /// <param name="wolverine">What is configured.</param>
    /// <param name="source">The database.</param>
    /// <param name="several">Whether more than one server works on it.</param>
    /// <param name="polling">How often to look for messages that are due, or were left behind.</param>
    public static void Configure(WolverineOptions wolverine, NpgsqlDataSource source, bool several, TimeSpan polling)
    {
        wolverine.PersistMessagesWithPostgresql(source, Schema).OverrideAutoCreateResources(AutoCreate.None);
        wolverine.AutoBuildMessageStorageOnStartup = AutoCreate.None;
        var durability = wolverine.Durability;
        durability.Mode = several ? DurabilityMode.Balanced : DurabilityMode.Solo;
        durability.ScheduledJobFirstExecution = polling;
        durability.ScheduledJobPollingTime = polling;
        durability.DurabilityMetricsEnabled = false;
        // A server that was killed is given up after four looks, and its messages taken over; the default is a minute.
        durability.FirstHealthCheckExecution = TimeSpan.FromSeconds(1);
        durability.HealthCheckPollingTime = TimeSpan.FromSeconds(3);
        durability.StaleNodeTimeout = TimeSpan.FromSeconds(12);
        durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(5);
    }

    /// <exception cref="WebhookSettingException">The setting is none it can be.</exception>
    public static bool IsOneOfSeveral(IConfiguration configuration) => configuration[NodesSetting] switch
    {
        null or "" or "one" => false,
        "several" => true,
        var other => throw new WebhookSettingException($"{NodesSetting} must be one or several, not '{other}'."),
    };
}
