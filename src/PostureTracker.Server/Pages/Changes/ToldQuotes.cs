using PostureTracker.Server.Statements;
using PostureTracker.Stances;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>The words of statements, as they bear on a stance.</summary>
public static class ToldQuotes
{
    public static ToldQuote Of(StatementAnswer said, Track track) => new(
        said.Id,
        RecordedFields.Signals(said.Statement, track).FirstOrDefault(signal => signal.Quote is not null)?.Quote
            ?? said.Statement.Texts[0].Content,
        said.Statement.Texts[0].Language,
        Speaker(said),
        said.Resolved.Speaker is null ? null : said.Resolved.Role,
        said.Resolved.Day);

    /// <summary>Who spoke, or the form where nobody is named.</summary>
    public static string Speaker(StatementAnswer said) => said.Resolved.Speaker ?? said.Statement.Form.Replace('-', ' ');
}
