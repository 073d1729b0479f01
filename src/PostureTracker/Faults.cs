using System.Diagnostics.CodeAnalysis;

namespace PostureTracker;

/// <summary>Collects every fault of a request, so that all are reported at once.</summary>
public sealed class Faults
{
    private readonly List<Fault> _found = [];

    public bool Any => _found.Count > 0;

    public IReadOnlyList<Fault> Found => _found;

    /// <param name="pointer">JSON pointer to the member at fault, as <c>/aliases/2</c>.</param>
    /// <param name="code">One of <see cref="Refusal"/>.</param>
    /// <param name="detail">A sentence: what is wrong, and what would be right.</param>
    public void Add(string pointer, string code, string detail) => _found.Add(new Fault(pointer, code, detail));

    public void Add(Fault fault) => _found.Add(fault);

    /// <summary>Whether a member that must be there is not; if so, with its fault.</summary>
    /// <param name="given">The member.</param>
    /// <param name="pointer">Where it belongs.</param>
    /// <param name="what">What to give, as a sentence goes on after "Give".</param>
    public bool Missing<T>([NotNullWhen(false)] T? given, string pointer, string what)
    {
        if (given is null)
            Add(pointer, Refusal.Required, $"Give {what}.");
        return given is null;
    }

    /// <summary>Adds the faults of a part, each under the pointer to the part.</summary>
    public void Include(string pointer, Faults part) =>
        _found.AddRange(part._found.Select(fault => fault with { Pointer = pointer + fault.Pointer }));

    public Decision ToDecision() => Decision.Refuse([.. _found]);
}
