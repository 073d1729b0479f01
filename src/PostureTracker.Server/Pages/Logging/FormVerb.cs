using System.Diagnostics;

namespace PostureTracker.Server.Pages.Logging;

/// <summary>What a form does to the record.</summary>
public enum FormVerb { Log, Code, Recode, Correct }

internal static class FormVerbs
{
    /// <summary>Where the form of a statement is.</summary>
    public static string Path(this FormVerb verb, Guid? statement) => verb switch
    {
        FormVerb.Log => "/statements/new",
        FormVerb.Code => $"/statements/{statement}/code",
        FormVerb.Recode => $"/statements/{statement}/recode",
        FormVerb.Correct => $"/statements/{statement}/correct",
        _ => throw new UnreachableException($"{verb} has no page."),
    };

    public static string Title(this FormVerb verb) => verb switch
    {
        FormVerb.Log => "Log a statement",
        FormVerb.Code => "Code a statement",
        FormVerb.Recode => "Recode a statement",
        FormVerb.Correct => "Correct a statement",
        _ => throw new UnreachableException($"{verb} has no title."),
    };

    /// <summary>When it is the right one of the four.</summary>
    public static string Lede(this FormVerb verb) => verb switch
    {
        FormVerb.Log => "The preview updates as you code. Nothing is saved until you press Save.",
        FormVerb.Code => "Its first coding: what does it signal, and on what? Nothing is saved until you press Save.",
        FormVerb.Recode => "Our reading of it changed. The new reading counts from now on; the record keeps the old one.",
        FormVerb.Correct => "The facts were recorded wrongly: the speaker, the date, the words. The record keeps both.",
        _ => throw new UnreachableException($"{verb} has no lede."),
    };

    public static string Button(this FormVerb verb) => verb switch
    {
        FormVerb.Log => "Save statement",
        FormVerb.Code => "Save coding",
        FormVerb.Recode => "Save recoding",
        FormVerb.Correct => "Save correction",
        _ => throw new UnreachableException($"{verb} has no button."),
    };

    /// <summary>Whether it takes the whole record, or the coding alone.</summary>
    public static bool TakesRecord(this FormVerb verb) => verb is FormVerb.Log or FormVerb.Correct;
}
