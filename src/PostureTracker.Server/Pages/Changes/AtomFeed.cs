using System.Globalization;
using System.Text;
using System.Xml;
using PostureTracker.Server.Charts;
using PostureTracker.Server.Notices;

namespace PostureTracker.Server.Pages.Changes;

/// <summary>Notices as an Atom feed (RFC 4287). An entry's id follows from the notice alone, so it is the same in every
/// feed that tells it, at whatever address.</summary>
internal static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="feed">What it announces.</param>
    /// <param name="origin">Where this server answers, <c>http://localhost:5080</c>.</param>
    public static string Of(FeedView feed, string origin)
    {
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Namespace);
            WriteHead(xml, feed, origin);
            foreach (var notice in feed.Notices)
                WriteEntry(xml, feed, notice, origin);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteHead(XmlWriter xml, FeedView feed, string origin)
    {
        var own = feed.Asked.Parameters();
        var self = origin + feed.Facts.View.At("/changes.atom", own);
        xml.WriteElementString("id", Namespace, $"urn:uuid:{Identity.Of(self)}");
        xml.WriteElementString("title", Namespace, "PostureTracker: what changed, and why");
        xml.WriteElementString(
            "subtitle", Namespace, "Shifts of stances, announced when they were seen, confirmed or withdrawn.");
        xml.WriteElementString("updated", Namespace, At(
            feed.Notices is [var newest, ..] ? newest.At : feed.Facts.RecordedAt ?? DateTimeOffset.UnixEpoch));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, "PostureTracker");
        xml.WriteEndElement();
        WriteLink(xml, "self", self, "application/atom+xml");
        WriteLink(xml, "alternate", origin + feed.Facts.View.At(ChangesView.Path, own), "text/html");
    }

    private static void WriteEntry(XmlWriter xml, FeedView feed, NoticeAnswer notice, string origin)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, Id(notice));
        xml.WriteElementString("title", Namespace, SvgWriter.Shown(NoticeWords.Title(notice)));
        xml.WriteElementString("published", Namespace, At(notice.At));
        xml.WriteElementString("updated", Namespace, At(notice.At));
        WriteLink(xml, "alternate", origin + NoticeWords.Address(notice, feed.Facts.View), "text/html");
        foreach (var statement in notice.Shift!.Statements)
            WriteLink(xml, "related", $"{origin}/statements/{statement}", "text/html");
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(SvgWriter.Shown(NoticeWords.Content(notice)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Id(NoticeAnswer notice) => "urn:uuid:" + Identity.Of(string.Create(
        CultureInfo.InvariantCulture, $"posturetracker:notice:{notice.Id}:{notice.At.UtcTicks}"));

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string At(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
