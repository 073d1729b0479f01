namespace PostureTracker.Codebook;

/// <summary>The kind of vehicle a statement is: a leader's speech, a ministry's statement, a comment, an act.</summary>
/// <param name="Key">Its name in the record, as <c>leader-speech</c>.</param>
/// <param name="Authority">How much it binds the actor unless something else is said, 0..1; 0 never counts.</param>
/// <param name="Voice">Whether a person's role limits its authority.</param>
/// <param name="Basis">Whether it is said or done.</param>
/// <param name="Meaning">What it is, in a line.</param>
public sealed record StatementForm(string Key, decimal Authority, Voice Voice, Basis Basis, string Meaning);

/// <summary>Who speaks in a form: a person, whose role counts, or an institution, whoever reads it out.</summary>
public enum Voice { Person, Institution }
