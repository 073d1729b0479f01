using Npgsql;
using PostureTracker.Server.Storage.Embedded;

namespace PostureTracker.Server.Tests.Storage;

/// <summary>One server for all the questions that change nothing.</summary>
public sealed class EmbeddedInSeoul : IAsyncLifetime
{
    public EmbeddedFolder Folder { get; } = new();
    public EmbeddedPostgres Postgres { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Postgres = await Folder.StartAsync(Folder.Options with
    {
        Settings = new Dictionary<string, string> { ["timezone"] = "Asia/Seoul" },
    });

    public async ValueTask DisposeAsync()
    {
        await (Postgres?.DisposeAsync() ?? ValueTask.CompletedTask);
        Folder.Dispose();
    }
}

public sealed class EmbeddedSettingsTests(EmbeddedInSeoul seoul) : IClassFixture<EmbeddedInSeoul>
{
    [Theory]
    [InlineData("fsync", "on")]
    [InlineData("synchronous_commit", "on")]
    [InlineData("full_page_writes", "on")]
    [InlineData("data_checksums", "on")]
    [InlineData("listen_addresses", "127.0.0.1")]
    [InlineData("unix_socket_directories", "")]
    [InlineData("server_encoding", "UTF8")]
    [InlineData("log_statement", "none")]
    [InlineData("log_min_error_statement", "panic")]
    [InlineData("log_parameter_max_length_on_error", "0")]
    public async Task It_is_durable_discreet_and_keeps_to_this_machine(string name, string value) =>
        (await EmbeddedFolder.AskAsync(seoul.Postgres, $"show {name}")).ShouldBe(value);

    [Fact]
    public async Task Settings_of_the_caller_win() =>
        (await EmbeddedFolder.AskAsync(seoul.Postgres, "show timezone")).ShouldBe("Asia/Seoul");

    [Fact]
    public async Task Letters_beyond_ASCII_have_cases() =>
        (await EmbeddedFolder.AskAsync(seoul.Postgres, "select lower('État ДА')")).ShouldBe("état да");

    [Fact]
    public async Task Only_its_password_opens_it()
    {
        await using var guess = new NpgsqlConnection(seoul.Postgres.ConnectionString + ";Password=guess;Pooling=false");
        var refused = await Should.ThrowAsync<PostgresException>(
            () => guess.OpenAsync(TestContext.Current.CancellationToken));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public void Only_we_may_read_its_password()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        File.GetUnixFileMode(Path.Combine(seoul.Folder.Root, "cluster.password"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
