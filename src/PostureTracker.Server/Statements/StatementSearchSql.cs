using System.Globalization;
using System.Text;
using Npgsql;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Statements;

/// <summary>A list of statements as SQL: only the conditions that were asked for, each value a parameter.</summary>
internal static class StatementSearchSql
{
    private const string Known = """
        select statement, version, from_sequence, recorded_at, recorded_by, retracted, coded, content, resolved
        from posture.statement_version
        where from_sequence <= $1 and (to_sequence is null or to_sequence > $1) and day <= $2
        """;

    /// <param name="snapshot">When.</param>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only those recorded before this position: where the page before ended.</param>
    /// <param name="limit">How many at most.</param>
    public static NpgsqlCommand Of(Snapshot snapshot, StatementFilter filter, long? before, int limit)
    {
        var command = new NpgsqlCommand { Connection = snapshot.Connection };
        var sql = new StringBuilder(Known);
        command.Parameters.Add(new() { Value = snapshot.KnownAt });
        command.Parameters.Add(new() { Value = snapshot.AsOf });
        Where("from_sequence < {0}", before);
        Where("collection = {0}", filter.Collection);
        Where("actors @> array[{0}]", filter.Actor);
        Where("recipients @> array[{0}]", filter.Recipient);
        Where("dimensions @> array[{0}]", (short?)filter.Dimension);
        Where("lower(speaker) = any({0})", filter.Speaker is { } name ? SpeakerNames(snapshot, name) : null);
        Where("form = {0}", filter.Form);
        Where("posture.lowered(sources) @> array[lower({0})]", filter.Source);
        Where("form = any({0})", filter.Basis is { } basis ? FormsOf(basis) : null);
        Where("coded = {0}", filter.Coded);
        Where("retracted = {0}", filter.Status is { } status ? status == StatementStatus.Retracted : default(bool?));
        Where("day >= {0}", filter.SaidFrom);
        Where("day <= {0}", filter.SaidTo);
        Where("recorded_at >= {0}", filter.RecordedFrom?.UtcDateTime);
        Where("recorded_at <= {0}", filter.RecordedTo?.UtcDateTime);
        WhereWords(filter.Words);
        command.CommandText = sql.Append(CultureInfo.InvariantCulture, $" order by from_sequence desc limit {limit}").ToString();
        return command;

        void Where(string condition, object? value)
        {
            if (value is null)
                return;
            command.Parameters.Add(new() { Value = value });
            sql.Append("\n  and ").AppendFormat(CultureInfo.InvariantCulture, condition, $"${command.Parameters.Count}");
        }

        void WhereWords(string? words)
        {
            if (words is null)
                return;
            if (WrittenWithoutSpaces(words))
                Where("words ilike {0}", $"%{EscapePattern(words.Trim())}%");
            else
                Where("lexemes @@ websearch_to_tsquery('simple', {0})", words);
        }
    }

    private static string[] FormsOf(Basis basis) =>
        [.. StatementForms.All.Where(form => form.Basis == basis).Select(form => form.Key)];

    /// <summary>The name itself, and that of every speaker it is a name or alias of.</summary>
    private static string[] SpeakerNames(Snapshot snapshot, string name) =>
        [.. snapshot.Registry.Actors.Values.Select(actor => actor.SpeakerNamed(name)?.Name).OfType<string>()
            .Append(name).Select(one => one.ToLowerInvariant()).Distinct()];

    /// <summary>Han, kana, Hangul, Thai, Lao, Khmer and Myanmar: their words are not parted by spaces, or not whole.
    /// </summary>
    private static bool WrittenWithoutSpaces(string words) => words.EnumerateRunes().Any(rune => rune.Value
        is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1100 and <= 0x11FF or >= 0x1780 and <= 0x17FF
        or >= 0x3040 and <= 0x30FF or >= 0x3130 and <= 0x318F or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF
        or >= 0xAC00 and <= 0xD7AF or >= 0x20000 and <= 0x3FFFF);

    private static string EscapePattern(string words) =>
        words.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
