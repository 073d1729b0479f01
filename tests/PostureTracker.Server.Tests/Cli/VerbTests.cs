using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Cli;

public sealed class VerbTests(PostureServer posture)
{
    [Fact]
    public async Task The_worked_example_is_shown_loaded_once_and_proven()
    {
        var environment = await EnvironmentAsync();

        var demo = await ServerProcess.RunAsync(environment, null, "demo");
        var again = await ServerProcess.RunAsync(environment, null, "demo");
        var stance = await ServerProcess.RunAsync(environment, null, "posture", "prk", "--as-of", "2021-06-25", "--json");
        var chart = await ServerProcess.RunAsync(environment, null, "replay", "PRK", "dialogue", "--as-of", "2021-06-25");
        var verified = await ServerProcess.RunAsync(environment, null, "verify");

        demo.ExitCode.ShouldBe(0, demo.Output);
        demo.Output.ShouldContain("The worked example is loaded.");
        demo.Output.ShouldContain("provisional, 65 %");
        demo.Output.ShouldNotContain("dbug", customMessage: "no log of the host beside the answer");
        again.Output.ShouldContain("loaded before; nothing changed");
        ((double)JsonNode.Parse(stance.Printed)!["dimensions"]!["dialogue"]!["mean"]!).ShouldBe(-0.6771809696018385, 1e-9);
        chart.Output.ShouldContain("Ri Son Gwon");
        chart.Printed.Split('\n').ShouldAllBe(line => line.Length <= 80);
        verified.Output.ShouldContain("No differences.");
    }

    [Fact]
    public async Task A_statement_is_logged_from_options_and_from_standard_input()
    {
        var environment = await EnvironmentAsync();

        var options = await ServerProcess.RunAsync(environment, null,
            "log", "--actor", "PRK", "--form", "leader-speech", "--said", "2021-06-17", "--source", "KCNA",
            "--text", "prepared for both", "--signal", "dialogue=-0.1@0.6");
        var input = await ServerProcess.RunAsync(environment, Some.Statement("S1").ToJsonString(), "log", "--json");
        var refused = await ServerProcess.RunAsync(environment, "{\"actor\": \"XXX\"}", "log");
        var unreadable = await ServerProcess.RunAsync(environment, "{\"actr\": 1}", "log");

        options.ExitCode.ShouldBe(0, options.Output);
        options.Output.ShouldContain("seq:1");
        ((string)JsonNode.Parse(input.Printed)!["statement"]!["externalId"]!).ShouldBe("S1");
        refused.ExitCode.ShouldBe(1);
        refused.Output.ShouldContain("/actor");
        refused.Output.ShouldContain("/texts");
        unreadable.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Why_it_moved_is_answered_in_the_terminal_and_for_machines()
    {
        var environment = await EnvironmentAsync();
        await ServerProcess.RunAsync(environment, null, "demo");

        var why = await ServerProcess.RunAsync(environment, null, "why", "PRK", "dialogue", "--as-of", "2021-06-25");
        var change = await ServerProcess.RunAsync(environment, null, "why", "PRK", "dialogue", "--as-of", "2021-06-25",
            "--then", "2021-06-18", "--then-known-at", "2021-06-18", "--json");
        var changes = await ServerProcess.RunAsync(environment, null, "changes", "--actor", "prk", "--kind", "crossed");
        var preview = await ServerProcess.RunAsync(environment, Some.Statement("S1").ToJsonString(), "preview", "--json");

        why.Printed.ShouldContain("Ri Son Gwon");
        why.Printed.ShouldContain("the pulls add up to it");
        ((double)JsonNode.Parse(change.Printed)!["revision"]!).ShouldBe(-0.073, 0.0005);
        changes.Printed.ShouldContain("Refusing, provisional, 65 %");
        JsonNode.Parse(preview.Printed)!["tracks"]!.AsArray().ShouldNotBeEmpty();
        foreach (var printed in (string[])[why.Printed, changes.Printed])
            printed.Split('\n').ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public async Task Demands_and_words_beside_deeds_are_shown_in_the_terminal_and_for_machines()
    {
        var environment = await EnvironmentAsync();
        var nothing = await ServerProcess.RunAsync(environment, null, "demands");
        await ServerProcess.RunAsync(environment, null, "demo");

        var table = await ServerProcess.RunAsync(environment, null, "demands", "prk", "--as-of", "2021-06-17");
        var json = await ServerProcess.RunAsync(environment, null,
            "demands", "--recipient", "USA", "--as-of", "2021-06-17", "--json");
        var beside = await ServerProcess.RunAsync(environment, null, "posture", "PRK", "--words-and-deeds");

        nothing.Printed.ShouldContain("No demands");
        table.Printed.ShouldContain("made in 4 of the 4 statements before");
        table.Printed.ShouldNotContain("denuclearization", customMessage: "that is what others demand");
        JsonNode.Parse(json.Printed)!["demands"]!.AsArray().Select(demand => (string)demand!["demand"]!)
            .ShouldBe(["concessions-beyond-hanoi", "end-hostile-policy"]);
        beside.Printed.ShouldContain("  words  ");
        foreach (var printed in (string[])[table.Printed, beside.Printed])
            printed.Split('\n').ShouldAllBe(line => line.Length <= 80);
    }

    [Theory]
    [InlineData(2, "posture")]
    [InlineData(2, "posture", "PRK", "--words-and-deeds", "--basis", "word")]
    [InlineData(2, "demands", "--basis", "word")]
    [InlineData(2, "demands", "--limit", "0")]
    [InlineData(1, "demands", "XYZ")]
    [InlineData(2, "why", "PRK", "dialogue", "--sort", "up")]
    [InlineData(2, "why", "PRK", "dialogue", "--then-known-at", "2021-06-18")]
    [InlineData(1, "why", "XYZ", "dialogue")]
    [InlineData(2, "changes", "--kind", "mood")]
    [InlineData(2, "preview", "--signal", "high")]
    [InlineData(2, "posture", "PRK", "--as-of", "June")]
    [InlineData(2, "replay", "PRK", "mood")]
    [InlineData(2, "frobnicate")]
    [InlineData(1, "posture", "XYZ")]
    [InlineData(1, "import", "ndjson", "/there/is/no/such/file")]
    [InlineData(1, "--urls", "http://0.0.0.0:5080")]
    [InlineData(0, "--help")]
    [InlineData(0, "import", "--help")]
    public async Task It_ends_with_the_code_that_says_how_it_went(int exitCode, params string[] arguments)
    {
        var ended = await ServerProcess.RunAsync(await EnvironmentAsync(), null, arguments);

        ended.ExitCode.ShouldBe(exitCode, ended.Output);
        ended.Output.ShouldNotBeEmpty();
        ended.Output.ShouldNotContain("   at ");
    }

    private async Task<Dictionary<string, string>> EnvironmentAsync() =>
        new() { ["POSTURE_DB"] = await posture.CreateDatabaseAsync() };
}
