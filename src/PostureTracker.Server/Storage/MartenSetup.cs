using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Services;
using Npgsql;

namespace PostureTracker.Server.Storage;

/// <summary>The event store as this ledger needs it; the reasons are in docs/decisions/0002-event-store-settings.md.</summary>
public static class MartenSetup
{
    public const string Schema = "posture";

    public static void Configure(StoreOptions options, NpgsqlDataSource source)
    {
        options.Connection(source);
        options.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.DisableNpgsqlLogging = true;
        options.Logger(new SilentMartenLogger());
        options.Events.IgnoreIndex("event_recorded_at").IgnoreIndex("event_of_registry");
        options.Serializer(Json());
        ConfigureEvents(options);
        ConfigureProjections(options);
    }

    private static void ConfigureEvents(StoreOptions options)
    {
        options.Events.StreamIdentity = StreamIdentity.AsGuid;
        options.Events.AppendMode = EventAppendMode.Quick;
        options.Events.UseMandatoryStreamTypeDeclaration = true;
        options.Events.UseExclusiveLockOnConcurrentAppends = true;
        options.Events.EnableAdvancedAsyncTracking = true;
        options.Events.EnableExtendedProgressionTracking = true;
        options.Events.UseMonitoredAdvisoryLock = true;
        options.Events.UseAdvisoryLockTransaction = true;
        options.Events.MetadataConfig.EnableAll();
        options.Events.MetadataConfig.UserNameEnabled = true;
        EventNames.Register(options.Events);
    }

    private static void ConfigureProjections(StoreOptions options)
    {
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.Projections.StopAndDrainTimeout = TimeSpan.FromSeconds(30);
        options.Projections.FastPollingTime = TimeSpan.FromMilliseconds(50);
        options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(100);
        options.Projections.LeadershipPollingTime = 500;
        options.Projections.Add(new RecordedStatementProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(
            new LedgerProjection(), ProjectionLifecycle.Async, LedgerProjection.Name, o => o.BatchSize = 2_000);
    }

    /// <summary>Configured after it is made: it takes the naming policy, and with a casing of its own the words of
    /// enums, out of options it is made with.</summary>
    private static SystemTextJsonSerializer Json()
    {
        var json = new SystemTextJsonSerializer();
        json.Configure(RecordJson.Configure);
        return json;
    }
}
