using System.CommandLine;
using PostureTracker.Server.Http;

namespace PostureTracker.Server.Cli;

/// <summary>The two clocks and the filters of a read, as options; they mean what the query parameters mean.</summary>
/// <param name="recipient">What a recipient means.</param>
/// <param name="basis">Whether words or deeds alone can be asked for.</param>
internal sealed class ClockOptions(string recipient, bool basis)
{
    public ClockOptions() : this("Towards whom, by code; default: towards anyone.", basis: true)
    {
    }

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "Said on or before that day (YYYY-MM-DD); default: today.",
    };

    private readonly Option<string?> _knownAt = new("--known-at")
    {
        Description = "Recorded on or before: a day (its end, UTC), an instant, or seq:N; default: now.",
    };

    private readonly Option<string?> _recipient = new("--recipient") { Description = recipient };

    private readonly Option<string?> _collection = new("--collection") { Description = "Whose books; default: desk." };

    private readonly Option<string?> _basis = new("--basis") { Description = "word or deed alone; default: both." };

    public void AddTo(Command verb)
    {
        foreach (var option in new Option[] { _asOf, _knownAt, _recipient, _collection })
            verb.Options.Add(option);
        if (basis)
            verb.Options.Add(_basis);
    }

    public QueryReader Read(ParseResult parsed, params (string Name, string? Value)[] more) => new(
        new[]
        {
            ("asOf", parsed.GetValue(_asOf)),
            ("knownAt", parsed.GetValue(_knownAt)),
            ("recipient", parsed.GetValue(_recipient)),
            ("collection", parsed.GetValue(_collection)),
            ("basis", parsed.GetValue(_basis)),
        }
        .Concat(more)
        .Where(parameter => parameter.Item2 is not null)
        .ToDictionary(parameter => parameter.Item1, parameter => parameter.Item2!));
}
