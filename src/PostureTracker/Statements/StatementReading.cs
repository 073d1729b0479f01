using PostureTracker.Actors;
using PostureTracker.Codebook;

namespace PostureTracker.Statements;

/// <summary>Makes a <see cref="Statement"/> of a draft, or says everything that is wrong with it.</summary>
/// <param name="draft">As it was sent.</param>
/// <param name="id">Which statement it is.</param>
/// <param name="before">The statement it corrects; null: a new one.</param>
/// <param name="known">What the record knows.</param>
/// <param name="faults">Where the faults go.</param>
internal sealed class StatementReading(
    StatementDraft draft, Guid id, StatementState? before, Known known, Faults faults)
{
    private const int NoteLength = 20_000;

    private string Collection => before?.Statement.Collection ?? draft.Collection ?? Collections.Desk;

    /// <summary>The statement and what follows from it; null where the draft has faults.</summary>
    public (Statement Statement, Resolved Resolved)? Read()
    {
        var ends = ReadEnds();
        var form = ReadForm();
        var said = SaidReading.ReadSaid(draft.Said, known.Today, faults);
        var reportedOn = SaidReading.ReadReportedOn(draft.ReportedOn, said, known, faults);
        var texts = TextReading.ReadTexts(draft.Texts, faults);
        var read = new Statement(
            id, Collection, before?.Statement.ExternalId ?? draft.ExternalId,
            ends.Actor.GetValueOrDefault(), form?.Key!, ReadSpeaker(), ends.Recipient,
            Words.Read<Audience>(draft.Audience, "/audience", faults),
            said!, reportedOn,
            TextReading.ReadSources(draft.Sources, known.Today, faults),
            texts,
            Words.Read<Attribution>(draft.Attribution, "/attribution", faults),
            AuthorityReading.Read(draft.Authority, draft.AuthorityReason, form, faults),
            draft.AuthorityReason,
            ReadSignals(ends, texts),
            draft.Act,
            DemandReading.Read(draft.Demands, ends, known, faults),
            ReadLinks(ends.Actor, said, reportedOn),
            draft.Note);
        TextRules.OptionalFreeText(faults, "/note", draft.Note, NoteLength);
        return faults.Any ? null : (read, Resolve(read, form!));
    }

    /// <summary>What follows from a statement, given what the record knows now.</summary>
    private Resolved Resolve(Statement statement, StatementForm form)
    {
        var day = statement.Said.CountsFrom(statement.ReportedOn, known.LoggedOn);
        var speaker = statement.Speaker is { } given ? known.Actors[statement.Actor].SpeakerNamed(given.Name) : null;
        var role = speaker?.RoleOn(day);
        return new(
            AuthorityReading.Resolve(statement.Authority, form, role),
            speaker?.Name ?? statement.Speaker?.Name,
            role?.Title ?? statement.Speaker?.Role,
            day,
            Echo: statement.Links?.Any(link => link.Kind == LinkKind.Echoes) == true);
    }

    private Ends ReadEnds()
    {
        faults.Missing(draft.Actor, "/actor", "the actor it binds");
        var actor = ActorReading.Read(draft.Actor, "/actor", known, faults);
        var recipient = ActorReading.Read(draft.Recipient, "/recipient", known, faults);
        var ends = new Ends(actor, recipient);
        if (!ends.AreOne)
            return ends;
        faults.Add("/recipient", Refusal.OwnRecipient, $"{actor} cannot be its own recipient.");
        return ends with { Recipient = null };
    }

    private StatementForm? ReadForm()
    {
        if (faults.Missing(draft.Form, "/form", "the form of the statement"))
            return null;
        var form = StatementForms.Find(draft.Form);
        if (form is null)
            faults.Add("/form", Refusal.UnknownForm,
                $"'{draft.Form}' is no form. The forms: {string.Join(", ", StatementForms.All.Select(f => f.Key))}.");
        return form;
    }

    private SpeakerGiven? ReadSpeaker()
    {
        if (draft.Speaker is not { } speaker)
            return null;
        TextRules.Name(faults, "/speaker/name", speaker.Name);
        TextRules.OptionalName(faults, "/speaker/role", speaker.Role);
        return new(speaker.Name!, speaker.Role);
    }

    /// <summary>The signals given, and those of the act: when logging, and in a correction that changes the act.
    /// </summary>
    private IReadOnlyList<Signal>? ReadSignals(Ends ends, IReadOnlyList<Text> texts)
    {
        var sound = texts.Count == draft.Texts?.Count ? texts : null;
        var signals = SignalReading.Read(draft.Signals, ends, sound, known, faults);
        var act = ActReading.Read(draft.Act, faults);
        var filled = act is null || draft.Act == before?.Statement.Act ? signals : ActReading.Fill(signals, act);
        CheckCoding(coded: filled is not null);
        return filled;
    }

    private void CheckCoding(bool coded)
    {
        if (coded && before is { Coded: false })
            faults.Add("/signals", Refusal.CorrectionCodes,
                "It is not coded yet; a correction cannot code it, by signals or by an act. Code it.");
        if (!coded && before is { Coded: true })
            faults.Add("/signals", Refusal.CorrectionUncodes,
                "It is coded; a correction cannot uncode it. Repeat its signals, or recode it.");
    }

    private IReadOnlyList<Link>? ReadLinks(ActorCode? actor, SaidDate? said, DateOnly? reportedOn)
    {
        var dated = reportedOn is not null || draft.ReportedOn is null;
        var self = dated && actor is { } speaks && said?.CountsFrom(reportedOn, known.LoggedOn) is { } day
            ? new LinkedStatement(id, speaks, day)
            : null;
        return new LinkReading(id, self, before, Find, faults).Read(draft.Links);
    }

    /// <summary>The statement itself is found before it is in the record, to be refused as such.</summary>
    private LinkedStatement? Find(string text) =>
        Mentions.IdsOf(text, Collection)
            .Select(linked => linked == id ? new(id, default, default) : known.Linked.GetValueOrDefault(linked))
            .FirstOrDefault(linked => linked is not null);
}
