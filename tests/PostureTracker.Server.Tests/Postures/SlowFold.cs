using System.Text.Json.Nodes;

namespace PostureTracker.Server.Tests.Postures;

/// <summary>An oracle: stances computed straight from the stored JSON of the events, by arithmetic of its own, one
/// statement at a time and from the beginning. It shares no code with the product.</summary>
internal sealed class SlowFold
{
    private static readonly double[] _cuts = [-0.6, -0.2, 0.2, 0.6];
    private static readonly Dictionary<string, int> _halfLives = new()
    {
        ["dialogue"] = 180,
        ["sanctions"] = 365,
        ["provocation"] = 45,
    };

    private readonly Dictionary<string, Record> _records = [];

    /// <summary>The events of statements in order, as far as they were known.</summary>
    public static SlowFold Of(IEnumerable<(string Stream, string Type, JsonNode Content)> events)
    {
        var fold = new SlowFold();
        foreach (var (stream, type, content) in events)
            fold.Happen(stream, type, content);
        return fold;
    }

    /// <summary>Mean, sd and level; null where nothing was said.</summary>
    public (double Mean, double Sd, int Level)? Stance(string actor, string? recipient, string dimension, DateOnly asOf)
    {
        var days = new SortedDictionary<DateOnly, (long Weight, long Moment)>();
        foreach (var record in _records.Values.Where(record => record.Counts && record.Day <= asOf))
        {
            if (record.Says(actor, recipient, dimension) is not var (weight, value))
                continue;
            var (weights, moments) = days.GetValueOrDefault(record.Day);
            days[record.Day] = (weights + weight, moments + weight * value);
        }
        return Filter(days, 0.36 / (2 * _halfLives[dimension]), asOf);
    }

    private static (double, double, int)? Filter(
        SortedDictionary<DateOnly, (long Weight, long Moment)> days, double drift, DateOnly asOf)
    {
        var (mean, variance, level, surprise, last) = (0.0, 0.36, -1, 0.0, DateOnly.MinValue);
        foreach (var (day, (weight, moment)) in days)
        {
            if (level >= 0)
                variance = Math.Min(0.36, variance + drift * (day.DayNumber - last.DayNumber));
            var noise = 0.09 * (1000.0 / weight + 1 / 3.0);
            var said = moment / (1000.0 * weight);
            var z = (said - mean) / Math.Sqrt(variance + noise);
            if (weight >= 500)
            {
                if (Math.Abs(z) >= 1.75 && Math.Abs(surprise) >= 1.75 && z > 0 == surprise > 0)
                    variance = 0.36;
                surprise = z;
            }
            mean += variance / (variance + noise) * (said - mean);
            variance = variance * noise / (variance + noise);
            level = level < 0 ? _cuts.Count(cut => mean >= cut) : Moved(level, mean);
            last = day;
        }
        return level < 0
            ? null
            : (mean, Math.Sqrt(Math.Min(0.36, variance + drift * (asOf.DayNumber - last.DayNumber))), level);
    }

    private static int Moved(int level, double mean)
    {
        for (; level < 4 && mean >= _cuts[level] + 0.05; level++)
        {
        }
        for (; level > 0 && mean < _cuts[level - 1] - 0.05; level--)
        {
        }
        return level;
    }

    private void Happen(string stream, string type, JsonNode content)
    {
        var record = _records.GetValueOrDefault(stream, new(null!, null!, Retracted: false));
        _records[stream] = type switch
        {
            "statement_logged" or "statement_corrected" => record with
            {
                Statement = content["statement"]!,
                Resolved = content["resolved"]!,
            },
            "statement_coded" or "statement_recoded" => record.Coded(content),
            "statement_retracted" => record with { Retracted = true },
            "statement_reinstated" => record with { Retracted = false },
            _ => record,
        };
    }

    private sealed record Record(JsonNode Statement, JsonNode Resolved, bool Retracted)
    {
        public bool Counts => !Retracted && Authority > 0;

        public DateOnly Day => DateOnly.ParseExact((string)Resolved["day"]!, "yyyy-MM-dd");

        private decimal Authority => (decimal)Resolved["authority"]!;

        public Record Coded(JsonNode content)
        {
            var statement = Statement.DeepClone();
            statement["signals"] = content["signals"]!.DeepClone();
            return this with { Statement = statement, Resolved = content["resolved"]! };
        }

        /// <summary>Weight and value in thousandths; null: nothing on this track.</summary>
        public (int Weight, int Value)? Says(string actor, string? recipient, string dimension)
        {
            var heard = (Statement["signals"]?.AsArray() ?? [])
                .Where(signal => (string)signal!["dimension"]! == dimension
                    && (string?)(signal["actor"] ?? Statement["actor"]) == actor
                    && (recipient is null || (string?)(signal["recipient"] ?? Statement["recipient"]) == recipient))
                .Select(signal => (
                    Weight: Weight((decimal)signal!["confidence"]!), Value: Thousandths((decimal)signal["value"]!)))
                .ToList();
            if (heard.Count == 0)
                return null;
            var mean = (decimal)heard.Sum(one => (long)one.Weight * one.Value) / heard.Sum(one => one.Weight);
            return (heard.Max(one => one.Weight), (int)Math.Round(mean, MidpointRounding.ToEven));
        }

        private int Weight(decimal confidence) =>
            Math.Max(1, Thousandths(Authority * confidence / ((bool)Resolved["echo"]! ? 2 : 1)));

        private static int Thousandths(decimal number) => (int)Math.Round(number * 1000, MidpointRounding.ToEven);
    }
}
