namespace PostureTracker.Statements;

/// <summary>Reads what a statement answers, echoes or rebuts.</summary>
/// <param name="id">Which statement it is.</param>
/// <param name="self">Whose it is and of what day; null where that is at fault.</param>
/// <param name="before">The statement it corrects; null: a new one.</param>
/// <param name="find">The statement that a link names; null: there is none.</param>
/// <param name="faults">Where the faults go.</param>
internal sealed class LinkReading(
    Guid id, LinkedStatement? self, StatementState? before, Func<string, LinkedStatement?> find, Faults faults)
{
    private const int EchoDays = 3;

    public IReadOnlyList<Link>? Read(IReadOnlyList<LinkDraft?>? drafts)
    {
        if (drafts is null)
            return null;
        var links = new List<Link>();
        var seen = new HashSet<(LinkKind, Guid)>();
        foreach (var (index, draft) in drafts.Index())
        {
            var pointer = $"/links/{index}";
            if (One(draft, pointer) is not var (link, linked))
                continue;
            if (!seen.Add((link.Kind, linked.Id)))
                faults.Add(pointer, Refusal.Duplicate, "This link is here already.");
            CheckEcho(link, linked, pointer);
            links.Add(link);
        }
        return links;
    }

    private (Link Link, LinkedStatement Linked)? One(LinkDraft? draft, string pointer)
    {
        if (faults.Missing(draft, pointer, "a link"))
            return null;
        faults.Missing(draft.Kind, $"{pointer}/kind", "the kind of link");
        var kind = Words.Read<LinkKind>(draft.Kind, $"{pointer}/kind", faults);
        if (faults.Missing(draft.Statement, $"{pointer}/statement", "the statement it links to")
            || TextRules.OptionalName(faults, $"{pointer}/statement", draft.Statement) is null)
            return null;
        var linked = find(draft.Statement);
        if (linked is null)
            faults.Add($"{pointer}/statement", Refusal.UnknownStatement,
                "This is neither the id of a statement nor an externalId in the same collection.");
        else if (linked.Id == id)
            faults.Add($"{pointer}/statement", Refusal.OwnLink, "A statement cannot link to itself.");
        return kind is null || linked is null || linked.Id == id ? null : (new(kind.Value, draft.Statement), linked);
    }

    /// <summary>An echo must follow another statement of the same actor within three days. Checked where the link is
    /// new or the day or the actor changes, whatever becomes of the other.</summary>
    private void CheckEcho(Link link, LinkedStatement echoed, string pointer)
    {
        if (link.Kind != LinkKind.Echoes || self is not var (_, actor, day) || Settled(link))
            return;
        if (echoed.Actor != actor || day.DayNumber - echoed.Day.DayNumber is < 0 or > EchoDays)
            faults.Add(pointer, Refusal.BadEcho,
                $"An echo is of a statement of {actor}, 0 to {EchoDays} days before {day:yyyy-MM-dd}; "
                + $"that one is of {echoed.Actor}, {echoed.Day:yyyy-MM-dd}.");
    }

    private bool Settled(Link link) =>
        before is not null && before.Statement.Actor == self!.Actor && before.Resolved.Day == self.Day
        && before.Statement.Links?.Contains(link) == true;
}
