using System.Text.Json;
using Npgsql;
using PostureTracker.Actors;
using PostureTracker.Server.Storage;
using PostureTracker.Statements;

namespace PostureTracker.Server.Statements;

/// <summary>What a statement links to, and what links to it.</summary>
public sealed class StatementLinks(NpgsqlDataSource source)
{
    /// <summary>Those that may link to it: by its id from any collection, by its externalId from its own. A name can be the
    /// id of one statement and the externalId of another.</summary>
    internal const string NamingSql = """
        select statement, actor, day, collection, content -> 'links' from posture.statement_version
        where jsonb_typeof(content -> 'links') = 'array'
          and posture.linked(content) && (select array_agg(lower(name)) from unnest($1::text[]) as name)
          and (collection = $2 or posture.linked(content) && array[$1[1]])
          and from_sequence <= $3 and (to_sequence is null or to_sequence > $3) and not retracted
        order by day, logged_sequence
        """;

    private static readonly string _existingSql = $"""
        select stream_id from posture.mt_events
        where stream_id = any($1) and version = 1 and type = '{EventNames.All[typeof(StatementLogged)]}'
        """;

    /// <summary>The links of a statement as it was known at a position, and to it from those live then.</summary>
    public async Task<LinksBothWays> OfAsync(Statement statement, long knownAt, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var naming = await NamingAsync(connection, statement, knownAt, cancellation);
        var links = statement.Links ?? [];
        var existing = await ExistingAsync(
            connection,
            [.. Candidates(links, statement.Collection)
                .Concat(naming.SelectMany(one => Candidates(one.Links, one.Collection))).Distinct()],
            cancellation);
        return new(
            [.. links.Select(link => new LinkAnswer(link.Kind, Linked(link, statement.Collection)))],
            [.. from one in naming
                from link in one.Links
                where Linked(link, one.Collection) == statement.Id
                select new LinkedFromAnswer(link.Kind, one.Statement, one.Actor, one.On)]);

        static IEnumerable<Guid> Candidates(IEnumerable<Link> links, string collection) =>
            links.SelectMany(link => Mentions.IdsOf(link.Statement, collection));

        Guid Linked(Link link, string collection) =>
            Mentions.IdsOf(link.Statement, collection).First(existing.Contains);
    }

    private static async Task<IReadOnlyList<Naming>> NamingAsync(
        NpgsqlConnection connection, Statement statement, long knownAt, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(NamingSql, connection);
        string?[] names = [statement.Id.ToString(), statement.ExternalId];
        command.Parameters.Add(new() { Value = names.OfType<string>().ToArray() });
        command.Parameters.Add(new() { Value = statement.Collection });
        command.Parameters.Add(new() { Value = knownAt });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var naming = new List<Naming>();
        while (await rows.ReadAsync(cancellation))
            naming.Add(new(
                rows.GetGuid(0), new ActorCode(rows.GetString(1)), rows.GetFieldValue<DateOnly>(2), rows.GetString(3),
                JsonSerializer.Deserialize<Link[]>(rows.GetString(4), RecordJson.Options)!));
        return naming;
    }

    private static async Task<IReadOnlySet<Guid>> ExistingAsync(
        NpgsqlConnection connection, Guid[] ids, CancellationToken cancellation)
    {
        var existing = new HashSet<Guid>();
        if (ids.Length == 0)
            return existing;
        await using var command = new NpgsqlCommand(_existingSql, connection);
        command.Parameters.Add(new() { Value = ids });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            existing.Add(rows.GetGuid(0));
        return existing;
    }

    private sealed record Naming(Guid Statement, ActorCode Actor, DateOnly On, string Collection, IReadOnlyList<Link> Links);
}

/// <param name="Links">To others, in the order given.</param>
/// <param name="LinkedFrom">From others, in order of day.</param>
public sealed record LinksBothWays(IReadOnlyList<LinkAnswer> Links, IReadOnlyList<LinkedFromAnswer> LinkedFrom);
