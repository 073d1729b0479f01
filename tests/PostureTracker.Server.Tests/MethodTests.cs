using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Demo;
using PostureTracker.Stances;

namespace PostureTracker.Server.Tests;

/// <summary>The method page says nothing the program does not do: each claim with a number is built from the program and
/// must stand on the page, and no number may stand there that no claim covers.</summary>
public sealed partial class MethodTests(PostureServer posture)
{
    private static readonly string Text = Regex.Replace(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "method.md")), @"\s+", " ");

    // Numbers that are no claims of ours: the ends of the scale, the structure of formulas, names and literature.
    private static readonly string[] NoClaims =
    [
        "`local-level-1`", "−1 to +1", "−1 | +1", "within −1 and +1", "m = 0, v = s0²", "min(s0², v", "r0²·(1/w + 1/c)", "v ← s0²",
        "v·(1 − g)", "∏(1 − g_j)", "| s0 ", "| r0 ", "the prior, at 0,", "June 2021", "W. J. Cody, Rational", "Computation* 23, 1969",
        "Journal* 3, 1965", "Model*, 1989", "Filter*, 1989", "Models*, 1997", "(Harvey 1989; West & Harrison 1997, ch. 2)", "Striebel 1965)",
    ];

    [Fact]
    public async Task Every_number_on_the_method_page_is_the_programs()
    {
        await using var server = await posture.StartAsync();
        await server.Services.GetRequiredService<WorkedExample>().LoadAsync(default);
        string[] claims =
        [
            .. Dimensions.All.Select(Row), .. StatementForms.All.Select(Row), .. Constants(), .. await ExampleAsync(server),
        ];

        foreach (var claim in claims)
            Text.ShouldContain(claim);
        var rest = claims.Concat(NoClaims).OrderByDescending(claim => claim.Length)
            .Aggregate(Text, (text, claim) => text.Replace(claim, " ", StringComparison.Ordinal));
        Digits().Matches(rest).Select(number => rest.Substring(Math.Max(0, number.Index - 40), Math.Min(80, rest.Length - number.Index)))
            .ShouldBeEmpty("numbers that no claim covers");
    }

    private static string Row(DimensionScale scale) =>
        $"| {scale.Key} | {scale.MinusOne} | {scale.PlusOne} | {string.Join(" · ", scale.LevelNames)} | {scale.HalfLifeDays} days |";

    private static string Row(StatementForm form) =>
        $"| {form.Key} | {Plain((double)form.Authority, 2)} | {Word(form.Voice)} | {Word(form.Basis)} |";

    private static IEnumerable<string> Constants()
    {
        var human = StanceModel.Of(CollectionKind.Human, Dimension.Dialogue);
        var machine = StanceModel.Of(CollectionKind.Machine, Dimension.Dialogue);
        yield return $"| {Plain(StanceModel.PriorSd, 2)} | {Plain(StanceModel.PriorSd, 2)} | sd of a stance of which nothing is known |";
        yield return $"| {Plain(human.SignalSd, 2)} | {Plain(machine.SignalSd, 2)} | sd of one full-weight signal |";
        yield return $"| c | {human.DayCap} | {machine.DayCap} | full-weight signals a day can say at most |";
        yield return $"| turns | {(human.Turns ? "yes" : "no")} | {(machine.Turns ? "yes" : "no")} |";
        yield return $"| q | {Plain(human.DriftPerDay, 5)} | {Plain(machine.DriftPerDay, 5)} |";
        yield return $"cut at {Signed(Levels.Cuts[0], 1)}, {Signed(Levels.Cuts[1], 1)}, {Signed(Levels.Cuts[2], 1)} and {Signed(Levels.Cuts[3], 1)}";
        yield return $"passed the cut by {Plain(Levels.Hysteresis, 2)}";
        yield return $"each at least {Plain(StanceModel.TurnZ, 2)} sd off the same way";
        yield return StanceModel.TurnWeight == 500 ? "each of at least half a full-weight signal" : "turn weight";
        yield return $"a probability of {Percent(2 * Normal.Phi(StanceModel.IntervalZ) - 1)}: the mean ± {Plain(StanceModel.IntervalZ, 4)} sd";
        yield return $"at least {Plain(StanceModel.Stale, 1)} of the prior's";
        yield return $"surprised (at least {StanceModel.SurpriseZ} sd)";
        yield return $"below {Percent(StanceModel.Confirmed)} it is provisional";
        yield return $"Below {Plain(StanceModel.Informed, 1)} the only honest sentence";
        yield return $"reading has authority {StatementForms.Find("outside-analysis")!.Authority:0}:";
    }

    private static async Task<IReadOnlyList<string>> ExampleAsync(RunningServer server)
    {
        var now = (await server.GetAsync("/v1/postures/PRK?asOf=2021-06-25"))["dimensions"];
        var shift = (await server.GetAsync("/v1/shifts?asOf=2021-06-25&actor=PRK&dimension=dialogue&recipient=any"))["shifts"][0]!;
        var pulls = (await server.GetAsync("/v1/postures/PRK/dialogue/evidence?asOf=2021-06-25"))["evidence"].AsArray()
            .Select(row => $"{row!["statement"]!["externalId"]}{Named(row)} {Signed((double)row["pull"]!, 3)}");
        var then = await MeanAsync(server, "asOf=2021-06-18");
        var known = await MeanAsync(server, "asOf=2021-06-18&knownAt=2021-06-18");
        var week = await server.GetAsync("/v1/postures/PRK/dialogue/change?now=2021-06-25&then=2021-06-18&thenKnownAt=2021-06-18");
        var may = (await server.GetAsync("/v1/postures/PRK/dialogue/change?now=2021-06-25&then=2021-05-01"))["latent"];
        var omitted = (await server.GetAsync("/v1/demands?actor=PRK&asOf=2021-06-25"))["demands"].AsArray()
            .SelectMany(demand => demand!["omitted"]!.AsArray()).First()!;
        var conditional = Some.Statement();
        conditional["signals"] = new JsonArray(Some.Signal("dialogue", 0.9m));
        conditional["signals"]![0]!["condition"] = "if the policy changes";
        var limit = (string)(await server.PostAsync("/v1/statements/preview", conditional))["errors"][0]!["detail"]!;
        return
        [
            Regex.Match(limit, "stops at ±[0-9.]+[0-9]").Value,
            $"As of 25 June 2021 North Korea's stance on dialogue is {Stance(now["dialogue"]!)}, {now["dialogue"]!["level"]} since "
                + $"{Day(shift, "on")}: provisional, {Percent((double)shift["confidence"]!)}.",
            $"On sanctions it is {Stance(now["sanctions"]!)}, on provocation {Stance(now["provocation"]!)}, {now["provocation"]!["level"]}.",
            string.Join(", ", pulls) + ".",
            $"On 18 June it was {Signed(then, 3)} as known now, and {Signed(known, 3)} as known that day: on the "
                + $"{DateTimeOffset.Parse((string)week["records"][0]!["recordedAt"]!, CultureInfo.InvariantCulture).Day}rd the remark was read anew",
            $"the reading fell by {Signed((double)week["total"], 3)}: late {Signed((double)week["late"], 3)}, revision "
                + $"{Signed((double)week["revision"], 3)}, movement {Signed((double)week["movement"], 3)}.",
            $"informed {Plain((double)week["latent"]["informed"]!, 3)}, {((bool)week["latent"]["tooSoon"]! ? "too soon to tell" : "")}. "
                + $"From 1 May: change {Signed((double)may["change"]!, 3)}, probability {Percent((double)may["probability"]!)}, informed "
                + $"{Plain((double)may["informed"]!, 2)}, no sign of a move.",
            $"On {Day(omitted, "on")} the demand to end the hostile policy was left out: made in {omitted["made"]} of the previous {omitted["of"]} statements.",
        ];
    }

    private static string Named(JsonNode row) => (string)row["statement"]!["externalId"]! switch
    {
        "S11" => " (Kim Jong Un's remark)",
        "S14" or "S15" => $" ({row["statement"]!["speaker"]!["name"]})",
        _ => "",
    };

    private static async Task<double> MeanAsync(RunningServer server, string query) =>
        (double)(await server.GetAsync($"/v1/postures/PRK?{query}"))["dimensions"]["dialogue"]!["mean"]!;

    private static string Stance(JsonNode stance) =>
        $"{Signed((double)stance["mean"]!, 3)} (sd {Plain((double)stance["sd"]!, 3)})";

    private static string Day(JsonNode node, string member) =>
        DateOnly.Parse((string)node[member]!, CultureInfo.InvariantCulture).ToString("d MMMM", CultureInfo.InvariantCulture);

    private static string Plain(double number, int decimals) => number.ToString($"F{decimals}", CultureInfo.InvariantCulture);

    private static string Signed(double number, int decimals) =>
        Math.Round(number, decimals) == 0 ? Plain(0, decimals) : $"{(number < 0 ? '−' : '+')}{Plain(Math.Abs(number), decimals)}";

    private static string Percent(double share) => $"{Plain(100 * share, 0)} %";

    private static string Word<T>(T word) where T : struct, Enum => word.ToString().ToLowerInvariant();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
