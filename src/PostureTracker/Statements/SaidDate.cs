using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PostureTracker.Statements;

/// <summary>When something was said, as exactly as it is known: EDTF (ISO 8601-2) as far as a day <c>2021-06-17</c>, a
/// month <c>2021-06</c>, a year <c>2021</c>, or an interval of two of them <c>2020-01/2021-06-25</c> whose first does
/// not begin after its last. Each may be marked <c>~</c> approximate, <c>?</c> uncertain or <c>%</c> both; the mark is
/// kept and moves no day. Nothing else is accepted: no open interval, no time of day, no year but 0001..9999.</summary>
[JsonConverter(typeof(SaidDateJson))]
public sealed record SaidDate
{
    private readonly string _text;

    private SaidDate(string text, DateOnly first, DateOnly last) => (_text, First, Last) = (text, first, last);

    /// <summary>The first day it can have been said.</summary>
    public DateOnly First { get; }

    /// <summary>The last day it can have been said.</summary>
    public DateOnly Last { get; }

    /// <summary>Whether only one day is possible, marked or not.</summary>
    public bool IsExact => First == Last;

    public static bool TryRead([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SaidDate? date)
    {
        date = null;
        var slash = text?.IndexOf('/') ?? -1;
        if (!TryReadMarked(slash < 0 ? text : text.AsSpan(0, slash), out var first))
            return false;

        var last = first;
        if (slash >= 0 && (!TryReadMarked(text.AsSpan(slash + 1), out last) || first.First > last.First))
            return false;

        date = new SaidDate(text!, first.First, last.Last);
        return true;
    }

    /// <summary>The day it counts from: the last on which it can have been said, but not after the day it was
    /// reported, or, where none is given, first recorded: by then it had been said. An exact day stays.</summary>
    public DateOnly CountsFrom(DateOnly? reportedOn, DateOnly recordedOn)
    {
        var knownBy = reportedOn ?? recordedOn;
        return knownBy >= Last ? Last : knownBy <= First ? First : knownBy;
    }

    /// <summary>As given.</summary>
    public override string ToString() => _text;

    private static bool TryReadMarked(ReadOnlySpan<char> text, out Period period) =>
        Period.TryRead(text is [.. var plain, '~' or '?' or '%'] ? plain : text, out period);
}

internal sealed class SaidDateJson : JsonConverter<SaidDate>
{
    public override SaidDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        SaidDate.TryRead(reader.GetString(), out var date)
            ? date
            : throw new JsonException("Not a day, a month, a year or an interval of two of them.");

    public override void Write(Utf8JsonWriter writer, SaidDate date, JsonSerializerOptions options) =>
        writer.WriteStringValue(date.ToString());
}
