using JasperFx.Events.Daemon;
using Marten;
using Npgsql;
using PostureTracker.Server.Actors;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Demands;
using PostureTracker.Server.Demo;
using PostureTracker.Server.Health;
using PostureTracker.Server.Import;
using PostureTracker.Server.Notices;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Previews;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Shifts;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;
using PostureTracker.Server.Verify;

namespace PostureTracker.Server.Hosting;

/// <summary>What every process of this product is made of, serving or not.</summary>
public static class PostureServices
{
    public static IServiceCollection AddPosture(this IServiceCollection services, NpgsqlDataSource source)
    {
        services.AddSingleton(source);
        services.AddMarten(options => MartenSetup.Configure(options, source))
            .UseLightweightSessions()
            .AddAsyncDaemon(DaemonMode.HotCold);
        services.AddSingleton(new Registry(source.CreateBatch));
        services.AddSingleton<LedgerSessions>(provider =>
            new(provider.GetRequiredService<IDocumentStore>(), source));
        services.AddSingleton<Idempotency>();
        services.AddSingleton<Deciding>();
        services.AddSingleton<Appending>();
        services.AddSingleton<RegistryAppending>();
        services.AddSingleton<BatchLogging>();
        services.AddSingleton<HistoryImport>();
        services.AddSingleton<NdjsonImport>();
        services.AddSingleton<WorkedExample>();
        services.AddSingleton<VerifyBooks>();
        services.AddSingleton<Positions>();
        services.AddSingleton<RegistryMoments>();
        services.AddSingleton<Snapshots>();
        services.AddSingleton<PostureQueries>();
        services.AddSingleton<EvidenceQueries>();
        services.AddSingleton<ChangeQueries>();
        services.AddSingleton<StatementStreams>();
        services.AddSingleton<StatementLinks>();
        services.AddSingleton<StatementSearch>();
        services.AddSingleton<ShiftQueries>();
        services.AddSingleton<NoticeQueries>();
        services.AddSingleton<PreviewQueries>();
        services.AddSingleton<DemandQueries>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<ChartReading>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
        return services;
    }
}
