using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Cli;
using PostureTracker.Server.Postures;
using PostureTracker.Server.Previews;
using PostureTracker.Server.Tests.Charts;
using PostureTracker.Stances;
using PostureTracker.Statements;
using Spectre.Console.Rendering;

namespace PostureTracker.Server.Tests.Cli;

public sealed class WhyTests
{
    private static readonly ActorCode Prk = new("PRK");
    private static readonly DateOnly On = new(2021, 6, 23);
    private static readonly Guid Said15 = new("67b06d50-3cfa-55e0-9f62-f6995ec04fbf");

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(160)]
    public void Every_screen_fits_the_terminal(int width)
    {
        foreach (var screen in (IRenderable[])[Evidence(Row()), Evidence(), Change(), Previewed()])
        {
            Rendered.ShouldFit(screen, width);
            Rendered.ShouldFit(screen, width, unicode: false);
        }
    }

    [Fact]
    public void Evidence_goes_down_to_the_quote_and_closes_with_the_sum()
    {
        var text = Rendered.Text(Evidence(Row()), width: 120);

        text.ShouldContain("−0.29    −0.54  23 Jun 2021  Ri Son Gwon, Minister of Foreign Affairs");
        text.ShouldContain("“no contact, ever”");
        text.ShouldContain("says −1.00, weight 0.404 = 0.85 × 0.95 × 1/2, an echo · KCNA");
        text.ShouldContain("−0.38           3 more statements; see --limit");
        text.ShouldContain("0.00           the prior, at 0, keeps under 1 % of the shares");
        text.ShouldContain("−0.68           the stance");
    }

    [Fact]
    public void Nothing_said_says_so() =>
        Rendered.Text(Evidence()).ShouldContain("Nothing said yet that counts");

    [Fact]
    public void A_change_is_a_sentence_and_its_parts_and_an_unknown_part_is_no_zero()
    {
        var text = Rendered.Text(Change());

        text.ShouldContain("whether the stance itself moved is too");
        text.ShouldContain("compared with 18 Jun 2021, known at seq:18");
        text.ShouldContain("−0.07  revision");
        text.ShouldContain("—  late");
        text.ShouldContain("−0.13  23 Jun 2021  Ri Son Gwon");
        text.ShouldContain("recoded: Ri Son Gwon");
        text.ShouldContain("after the sister spoke");
    }

    [Fact]
    public void A_preview_shows_before_and_after_and_what_it_may_repeat()
    {
        var text = Rendered.Text(Previewed());

        text.ShouldContain("nothing is written");
        text.ShouldContain("now          — → Refusing −0.68 ±0.27");
        text.ShouldContain("would appear: 23 Jun 2021  ▽ Cool → Refusing, provisional, 65 %");
        text.ShouldContain("83 % alike");
        Rendered.Text(new PreviewTable(Preview() with { Tracks = [], Resolved = null })).ShouldContain("in the record already");
    }

    private static EvidenceRow Row() => new(
        new(Guid.NewGuid(), "S15", 1, [new("no contact, ever", "en", TextKind.Original)],
            new("Ri Son Gwon", "Minister of Foreign Affairs"), "ministry-statement", Said(), [new("KCNA", null, null)]),
        On, 0.404, 0.85m, 0.95m, Echo: true, -1, [], 0.29, -0.294, -0.54);

    private static SaidDate Said() => System.Text.Json.JsonSerializer.Deserialize<SaidDate>("\"2021-06-23\"", RecordJson.Options)!;

    private static EvidenceTable Evidence(params EvidenceRow[] rows) => new(
        new(Prk, "North Korea", null, Dimension.Dialogue, "desk", null, SomeBoard.AsOf, "seq:26", 26, StanceModel.Name,
            rows.Length == 0 ? null : -0.677, rows.Length == 0 ? 1 : 0.004, 4, rows, new(3, 0.7, -0.383), Next: null),
        new(Prk, "North Korea", null, Dimension.Dialogue, "desk", null, SomeBoard.AsOf, "seq:26", 26, StanceModel.Name,
            rows.Length == 0 ? [] : [new(On, -0.677, 0.2, "Refusing", 0.3, -1, false, 1, [])]));

    private static ChangeTable Change() => new(new(
        Prk, "North Korea", null, Dimension.Dialogue, "desk", null, SomeBoard.AsOf, "seq:26", 26, StanceModel.Name,
        new(2021, 6, 18), SomeBoard.AsOf, "seq:18", "seq:26", null, null, -0.374, null, -0.073, -0.301, 0.301,
        "The reading fell; whether the stance itself moved is too soon to tell.", [new(On, -0.13, [Said15])],
        [new(Said15, "recoded", 25, new(2021, 6, 23, 0, 0, 0, TimeSpan.Zero), "desk", "after the sister spoke", false)],
        MoreRecords: 2, Latent: null), new Dictionary<Guid, string> { [Said15] = "Ri Son Gwon" });

    private static PreviewTable Previewed() => new(Preview());

    private static PreviewAnswer Preview()
    {
        var stance = SomeBoard.Refusing();
        return new(
            SomeBoard.AsOf, "seq:26", 26, StanceModel.Name, null, new(1, null, null, On, false),
            [new(Prk, null, Dimension.Dialogue, On, stance, stance, new(null, stance),
                new([SomeChart.Crossing(On, null)], [], [], []))],
            [new(Guid.NewGuid(), 0.83, On, "prepared for both", ["KCNA"])]);
    }
}
