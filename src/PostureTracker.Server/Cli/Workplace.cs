using Npgsql;
using PostureTracker.Server.Hosting;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Cli;

/// <summary>What a verb works with: the database, and the same parts as the server's. Beside a running server it shares
/// the database, and whoever holds the daemon's lock runs the projections.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Database? _own;
    private readonly NpgsqlDataSource _source;
    private readonly IHost _host;
    private readonly Quiet _quiet;

    private Workplace(Database? own, NpgsqlDataSource source, IHost host, Quiet quiet) =>
        (_own, _source, _host, _quiet) = (own, source, host, quiet);

    public Writer Writer { get; } = new(Environment.UserName, $"cli-{Guid.NewGuid():N}");

    /// <summary>On a database that this verb opens, and closes when it is done.</summary>
    public static async Task<Workplace> OpenAsync(CancellationToken cancellation)
    {
        var database = await Database.OpenAsync(migrate: true, Console.Error.WriteLine, cancellation);
        return await OpenAsync(database, own: database, cancellation);
    }

    /// <summary>On a database that is open, and stays so.</summary>
    public static Task<Workplace> OpenAsync(Database database, CancellationToken cancellation) =>
        OpenAsync(database, own: null, cancellation);

    private static async Task<Workplace> OpenAsync(Database database, Database? own, CancellationToken cancellation)
    {
        var source = database.CreateSource();
        var builder = Host.CreateApplicationBuilder();
        // What a verb prints is for its reader, a pipe perhaps; what goes wrong beside it is not part of that.
        var quiet = new Quiet();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddFilter(level => level >= LogLevel.Error && !quiet.Ending)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddPosture(source);
        var host = builder.Build();
        await host.StartAsync(cancellation);
        return new(own, source, host, quiet);
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Waits until the read models reflect all that is recorded.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        var positions = Get<Positions>();
        await positions.WaitForAsync(await positions.RecordedAsync(cancellation), Patience, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _quiet.Ending = true;
        await _host.StopAsync();
        _host.Dispose();
        await _source.DisposeAsync();
        if (_own is not null)
            await _own.DisposeAsync();
    }

    /// <summary>A projection that is cut short by the end of its verb is no news.</summary>
    private sealed class Quiet
    {
        public volatile bool Ending;
    }
}
