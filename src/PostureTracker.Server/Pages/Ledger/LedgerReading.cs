using PostureTracker.Server.Pages.Statements;
using PostureTracker.Server.Reading;
using PostureTracker.Server.Statements;
using PostureTracker.Server.Storage;

namespace PostureTracker.Server.Pages.Ledger;

/// <summary>Gathers a page of the ledger.</summary>
public sealed class LedgerReading(StatementSearch statements, ShellReading shell)
{
    public async Task<Answer<LedgerView>> ReadAsync(
        LedgerAsked asked, RegistryBook registry, int limit, CancellationToken cancellation)
    {
        var found = await statements.FindAsync(asked.Question, asked.Filter, asked.Before, limit, cancellation);
        if (found.Value is not { } page)
            return found.None!;
        var facts = await shell.ReadAsync(
            asked.View, "/statements", page.AsOf, KnownAt.Text(page.KnownAt), cancellation);
        return new LedgerView(facts, asked, page, new RecordWords(registry), [.. registry.Actors.Values]);
    }
}

/// <summary>What a page of the ledger shows.</summary>
/// <param name="Facts">Of the record.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Page">The statements, newest recorded first.</param>
/// <param name="Words">How to call what is in them.</param>
/// <param name="Actors">Whom one can ask for.</param>
public sealed record LedgerView(
    ShellFacts Facts, LedgerAsked Asked, PostureTracker.Server.Statements.StatementPage Page, RecordWords Words,
    IReadOnlyList<PostureTracker.Actors.Actor> Actors)
{
    /// <summary>The address of the page that follows; null: this is the last.</summary>
    public string? Next => Page.Next is { } place ? Asked.After(place, Page.KnownAt) : null;

    /// <summary>Who is called by the words searched for: their statements need not hold their names.</summary>
    public IReadOnlyList<(string Name, string Address)> Speakers => Asked.Words is not { Length: > 2 } words ? [] :
    [
        .. from actor in Actors
           from speaker in actor.Speakers
           where speaker.Aliases.Prepend(speaker.Name).Any(name => name.Contains(words, StringComparison.OrdinalIgnoreCase))
           select (speaker.Name, (Asked with
           {
               Own = [.. Asked.Own.Where(one => one.Name is not ("q" or "speaker")), ("speaker", speaker.Name)],
           }).At()),
    ];

    /// <summary>What narrows the list, in words, each with the address of the list without it.</summary>
    public IEnumerable<(string Words, string Without)> Narrowed
    {
        get
        {
            foreach (var (name, value) in Asked.Own)
                yield return ($"{Label(name)} {Shown(name, value!)}", Asked.Without(name));
            var bare = Asked with { View = Asked.View with { Recipient = null } };
            if (Asked.Filter.Recipient is { } recipient)
                yield return ($"said to {Words.Of(new(recipient))}", bare.At());
            if (Asked.View.Dimension is { } dimension)
                yield return ($"on {RecordWords.Plain(dimension)}", (Asked with { View = Asked.View with { Dimension = null } }).At());
            if (Asked.View.Basis is { } basis)
                yield return ($"{RecordWords.Plain(basis)}s alone", (Asked with { View = Asked.View with { Basis = null } }).At());
        }
    }

    private string Shown(string name, string value) => name switch
    {
        "q" => $"“{value}”",
        "actor" => Words.Of(new(value)),
        "form" => RecordWords.Plain(value),
        "coded" => value == "true" ? "yes" : "not yet",
        _ => value,
    };

    private static string Label(string name) => name switch
    {
        "q" => "words",
        "said.from" => "said from",
        "said.to" => "said until",
        "recorded.from" => "recorded from",
        "recorded.to" => "recorded until",
        _ => name,
    };
}
