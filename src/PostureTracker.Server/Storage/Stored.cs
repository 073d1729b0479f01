using System.Data.Common;
using PostureTracker.Actors;
using PostureTracker.Codebook;
using PostureTracker.Stances;

namespace PostureTracker.Server.Storage;

/// <summary>How the tables write what has no type of its own there.</summary>
internal static class Stored
{
    /// <summary>The recipient of a track that is towards anyone.</summary>
    public const string Anyone = "*";

    public static string Of(ActorCode? recipient) => recipient?.ToString() ?? Anyone;

    public static ActorCode? Recipient(string recipient) =>
        recipient == Anyone ? null : new ActorCode(recipient);

    /// <summary>A track read from four columns in a row: collection, actor, recipient, dimension.</summary>
    public static Track Track(DbDataReader row, int column) => new(
        row.GetString(column),
        new ActorCode(row.GetString(column + 1)),
        Recipient(row.GetString(column + 2)),
        (Dimension)row.GetInt16(column + 3));
}
