using System.Reflection;
using PostureTracker.Actors;
using PostureTracker.Server.Pages.Logging;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Tests.Pages.Logging;

public sealed class FormTests
{
    private static readonly DateOnly Today = new(2021, 7, 1);
    private static readonly RegisteredNames Names = new(RegistryBook.BuiltIn);

    [Fact]
    public void A_form_filled_with_a_statement_reads_as_that_statement()
    {
        var statement = Whole(Id);

        var read = DraftReading.Read(FormFilling.Of(statement, Names), Names, Today);

        read.Faults.ShouldBeEmpty();
        Canonical.Same(Logged(read.Statement with { Id = $"{Id}", ExternalId = null }), statement).ShouldBeTrue(
            $"{System.Text.Json.JsonSerializer.Serialize(read.Statement, RecordJson.Options)}");
    }

    [Fact]
    public void Every_member_of_a_statement_is_in_the_form()
    {
        var draft = DraftReading.Read(FormFilling.Of(Whole(Id) with { ExternalId = "S9" }, Names), Names, Today).Statement;

        Missing(draft, "").ShouldBe(["/id"], "beside its externalId the id goes without saying");
    }

    [Fact]
    public void Spaces_and_line_ends_that_a_form_cannot_carry_are_kept_where_nothing_was_typed()
    {
        var statement = Whole(Id) with { Texts = [new("one\r\ntwo ", "en", TextKind.Original)], Note = " why " };
        var before = FormFilling.Of(statement, Names);
        var sent = FormFields.Of(before.Values.Select(field => (field.Key, (string?)field.Value.ReplaceLineEndings("\n").Trim())));

        var read = DraftReading.Read(sent.Restoring(before), Names, Today).Statement;

        read.Texts![0]!.Text.ShouldBe("one\r\ntwo ");
        read.Note.ShouldBe(" why ");
    }

    [Fact]
    public void Rows_left_empty_are_no_part_of_it_and_faults_are_told_at_the_row_they_are_of()
    {
        var form = Read(
            ("actor", "North Korea"), ("sources/0/name", ""), ("sources/1/name", "KCNA"), ("sources/1/url", "nowhere"),
            ("signals/2/level", "0.5"), ("signals/3/dimension", "dialogue"), ("signals/3/value", "2"),
            ("links/1/statement", "S1"));

        form.Statement.Sources!.Count.ShouldBe(1);
        form.Statement.Links!.Count.ShouldBe(1);
        Field("/sources/0/url").ShouldBe("sources/1/url");
        Field("/signals/0/value").ShouldBe("signals/2/value");
        Field("/signals/1").ShouldBe("signals/3/value");
        Field("/links/0/kind").ShouldBe("links/1/kind");
        Field("/statement/texts").ShouldBe("texts/0/text");
        Field("/statement/links/0/statement").ShouldBe("links/1/statement");
        Field("").ShouldBe("");

        string Field(string pointer) => form.Places.FieldOf(new(pointer, "", ""));
    }

    [Fact]
    public void Not_said_is_no_signal_and_neutral_is_one()
    {
        var form = Read(("signals/0/level", ""), ("signals/1/level", "0"));

        form.Statement.Signals!.ShouldHaveSingleItem()!.Dimension.ShouldBe("sanctions");
        form.Statement.Signals![0]!.Value.ShouldBe(0);
        Read(("signals/0/level", "")).Statement.Signals.ShouldBeNull("not coded yet");
        Read(("nothing", "on")).Statement.Signals.ShouldBeEmpty();
        Read(("nothing", "on"), ("signals/0/level", "1")).Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/nothing");
    }

    [Fact]
    public void A_button_stops_at_the_limit_of_a_condition_and_an_exact_value_is_taken_as_it_is()
    {
        Value(("signals/0/level", "-1"), ("signals/0/condition", "until it is rolled back")).ShouldBe(-0.8m);
        Value(("signals/0/level", "-0.5"), ("signals/0/condition", "until it is rolled back")).ShouldBe(-0.5m);
        Value(("signals/0/level", ""), ("signals/0/value", "−0,7")).ShouldBe(-0.7m);
        Value(("signals/0/value", "-0.9"), ("signals/0/condition", "unless")).ShouldBe(-0.9m, "the record refuses that one");
        Read(("signals/0/value", "much")).Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/signals/0/value");
    }

    [Fact]
    public void Names_are_codes_and_dates_are_as_exact_as_they_were_typed()
    {
        var read = Read(("actor", "north korea"), ("recipient", "usa"), ("said", "March 2021"), ("reportedOn", "yesterday")).Statement;

        (read.Actor, read.Recipient, read.Said, read.ReportedOn).ShouldBe(("PRK", "USA", "2021-03", "2021-06-30"));
        Read(("actor", "Nowhere"), ("said", "soon")).Statement.Actor.ShouldBe("Nowhere");
    }

    private static readonly Guid Id = Guid.Parse("018f0000-0000-7000-8000-000000000001");

    private static decimal? Value(params (string, string?)[] fields) => Read(fields).Statement.Signals![0]!.Value;

    private static FormDraft Read(params (string, string?)[] fields) =>
        DraftReading.Read(FormFields.Of(fields), Names, Today);

    /// <summary>The statement that a draft becomes.</summary>
    private static Statement Logged(StatementDraft draft)
    {
        var known = new Known(Today, Today, RegistryBook.BuiltIn.Actors, RegistryBook.BuiltIn.Collections,
            new Dictionary<Guid, LinkedStatement> { [Linked] = new(Linked, new("PRK"), new(2021, 6, 16)) });
        var decision = LogStatement.Decide(new(draft, Id, "", null), null, known);
        decision.ShouldBeOfType<Accepted>((decision as Refused)?.Faults[0].ToString());
        return ((StatementLogged)((Accepted)decision).Events[0]).Statement;
    }

    private static readonly Guid Linked = Guid.Parse("018f0000-0000-7000-8000-000000000002");

    /// <summary>A statement that says all there is to say.</summary>
    private static Statement Whole(Guid id) => new(
        id, Collections.Desk, null, new("PRK"), "leader-speech", new("Kim Yong Jong", "director"), new("USA"), Audience.Both,
        Said("2021-06~"), new(2021, 6, 20), [new("KCNA", "https://kcna.kp/1", new(2021, 6, 18)), new("Yonhap", null, null)],
        [new("prepared for both dialogue\nand confrontation", "en", TextKind.OfficialTranslation), new("원문", "ko", TextKind.Original)],
        Attribution.Disputed, 0.4m, "read out by an announcer",
        [
            new(null, new("USA"), PostureTracker.Codebook.Dimension.Sanctions, 0, 1, null, null, null),
            new(new("KOR"), new("JPN"), PostureTracker.Codebook.Dimension.Dialogue, 0.25m, 0.5m, null, null, null),
            new(null, null, PostureTracker.Codebook.Dimension.Dialogue, -0.8m, 0.85m, "unless it is rolled back", Said("2022"), "prepared for both"),
            new(null, null, PostureTracker.Codebook.Dimension.Provocation, -0.123456m, 0.85m, null, null, null),
        ],
        "ACT-PARADE",
        [new("end-hostile-policy", DemandStatus.Repeated, "the hostile policy", new("PRK"), new("KOR"))],
        [new(LinkKind.Rebuts, $"{Linked}")], "two readings");

    private static SaidDate Said(string text) => SaidDate.TryRead(text, out var said) ? said : throw new FormatException(text);

    /// <summary>The members that say nothing, by pointer.</summary>
    private static IEnumerable<string> Missing(object draft, string at) =>
        draft.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(member =>
            member.GetValue(draft) switch
            {
                null => [$"{at}/{char.ToLowerInvariant(member.Name[0])}{member.Name[1..]}"],
                string or decimal => [],
                // Of a list it is enough that one of its rows says it.
                System.Collections.IEnumerable rows => rows.Cast<object>()
                    .Select(row => Missing(row, $"{at}/{member.Name}").ToHashSet())
                    .Aggregate((one, other) => [.. one.Intersect(other)]),
                var part => Missing(part, $"{at}/{member.Name}"),
            });
}
