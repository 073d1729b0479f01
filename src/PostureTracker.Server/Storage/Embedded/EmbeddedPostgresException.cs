namespace PostureTracker.Server.Storage.Embedded;

/// <summary>The private PostgreSQL cannot serve. The message is one paragraph for the person at the keyboard: what is
/// wrong and what to do about it. It never holds the password.</summary>
public sealed class EmbeddedPostgresException(string message, Exception? cause = null) : Exception(message, cause);
