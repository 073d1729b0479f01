using System.Globalization;
using PostureTracker.Statements;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>Reads a form as the statement it means: names as codes, dates as EDTF, rows that were filled in.</summary>
/// <param name="fields">The form.</param>
/// <param name="names">What the record knows by code.</param>
/// <param name="today">The day it was typed on.</param>
internal sealed class DraftReading(FormFields fields, RegisteredNames names, DateOnly today)
{
    /// <summary>How near to the words a text is unless something else is chosen.</summary>
    public const string Kind = "original";

    public const string Language = "en";

    private readonly List<Fault> _faults = [];

    public static FormDraft Read(FormFields fields, RegisteredNames names, DateOnly today) =>
        new DraftReading(fields, names, today).Read();

    private FormDraft Read()
    {
        var kept = FormFields.Lists.ToDictionary(list => list, list => (IReadOnlyList<int>)[.. Kept(list)]);
        var signals = new SignalsReading(fields, names, today, _faults).Read(kept["signals"]);
        var statement = new StatementDraft
        {
            Id = fields["externalId"] is null ? fields["key"] : null,
            Collection = fields["collection"],
            ExternalId = fields["externalId"],
            Actor = names.Code(fields["actor"]) ?? SpokenFor,
            Form = fields["form"],
            Speaker = fields["speaker/name"] is null && fields["speaker/role"] is null
                ? null
                : new() { Name = fields["speaker/name"], Role = fields["speaker/role"] },
            Recipient = names.Code(fields["recipient"]),
            Audience = fields["audience"],
            Said = Date("said"),
            ReportedOn = Date("reportedOn"),
            Sources = [.. kept["sources"].Select(row => Source($"sources/{row}/"))],
            Texts = [.. kept["texts"].Select(row => Text($"texts/{row}/"))],
            Attribution = fields["attribution"],
            Authority = Number("authority"),
            AuthorityReason = fields["authorityReason"],
            Signals = signals,
            Act = fields["act"],
            Demands = kept["demands"] is [] ? null : [.. kept["demands"].Select(row => Demand($"demands/{row}/"))],
            Links = kept["links"] is [] ? null : [.. kept["links"].Select(row => Link($"links/{row}/"))],
            Note = Words("note"),
        };
        return new(statement, Words("reason"), _faults, new(kept));
    }

    /// <summary>For whom the speaker speaks, where nothing else is said.</summary>
    private string? SpokenFor => names.Speaker(fields["speaker/name"], actor: null)?.Actor.Code.ToString();

    /// <summary>The rows that were filled in; those of signals in the order the record has them.</summary>
    private IEnumerable<int> Kept(string list)
    {
        var rows = Enumerable.Range(0, fields.Rows(list));
        return list switch
        {
            "texts" => rows.Where(row => fields[$"texts/{row}/text"] is not null),
            "sources" => rows.Where(row => Any(row, list, "name", "url", "publishedOn")),
            "demands" => rows.Where(row => Any(row, list, "demand", "text")),
            "links" => rows.Where(row => Any(row, list, "statement")),
            _ => rows.Where(row => SignalsReading.IsSaid(fields, row)).OrderBy(row => SignalsReading.Order(fields, row)),
        };
    }

    private bool Any(int row, string list, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (fields[$"{list}/{row}/{member}"] is not null)
                return true;
        }

        return false;
    }

    private SourceDraft Source(string at) => new()
    {
        Name = fields[at + "name"],
        Url = fields[at + "url"],
        PublishedOn = Date(at + "publishedOn"),
    };

    private TextDraft Text(string at) => new()
    {
        Text = Words(at + "text"),
        Language = fields.Has(at + "language") ? fields[at + "language"] : Language,
        Kind = fields[at + "kind"] ?? Kind,
    };

    private DemandDraft Demand(string at) => new()
    {
        Demand = fields[at + "demand"],
        Status = fields[at + "status"],
        Text = Words(at + "text"),
        Actor = names.Code(fields[at + "actor"]),
        Recipient = names.Code(fields[at + "recipient"]),
    };

    private LinkDraft Link(string at) => new() { Kind = fields[at + "kind"], Statement = fields[at + "statement"] };

    /// <summary>Words are kept with the spaces they have, unless they are nothing else.</summary>
    private string? Words(string name) => fields[name] is null ? null : fields.Typed(name);

    private string? Date(string name) => FormDate.Read(fields[name], today);

    private decimal? Number(string name) => FormNumber.Read(fields[name], "/" + name, _faults);
}
