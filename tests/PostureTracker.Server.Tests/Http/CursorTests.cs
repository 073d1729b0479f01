using System.Buffers.Text;
using System.Net;
using System.Text;
using PostureTracker.Server.Http;

namespace PostureTracker.Server.Tests.Http;

public sealed class CursorTests(PostureServer posture)
{
    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(long.MaxValue)]
    public void A_cursor_reads_as_it_was_written(long? knownAt)
    {
        var filters = new Dictionary<string, string> { ["q"] = "대결 \"a/b\" +1" };
        var written = new Cursor(filters, "2021-06-17 PRK * 1", knownAt);

        var read = Cursor.Read(written.Write())!;

        read.Filters.ShouldBe(written.Filters);
        read.Place.ShouldBe(written.Place);
        read.KnownAt.ShouldBe(written.KnownAt);
        written.Write().ShouldMatch("^[A-Za-z0-9_-]+$");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"filters":{},"place":null,"knownAt":null}""")]
    [InlineData("""{"filters":null,"place":"1","knownAt":null}""")]
    [InlineData("""{"filters":{"asOf":null},"place":"1","knownAt":null}""")]
    [InlineData("""{"filters":{},"place":"1","knownAt":-1}""")]
    [InlineData("""{"filters":{},"place":"1","knownAt":"1"}""")]
    [InlineData("""{"filters":{},"place":"\u0000","knownAt":null}""")]
    [InlineData("""{"filters":{},"place":"1","knownAt":null,"offset":5}""")]
    [InlineData("""{"filters":{},"place":"1","knownAt":null""")]
    public void What_was_never_written_is_no_cursor(string json) => Cursor.Read(Encoded(json)).ShouldBeNull();

    [Theory]
    [InlineData("/v1/statements", """{"filters":{"limit":"5"},"place":"5","knownAt":null}""")]
    [InlineData("/v1/statements", """{"filters":{"minPosition":"0"},"place":"5","knownAt":null}""")]
    [InlineData("/v1/statements", """{"filters":{"order":"up"},"place":"5","knownAt":null}""")]
    [InlineData("/v1/statements", """{"filters":{"asOf":"soon"},"place":"5","knownAt":null}""")]
    [InlineData("/v1/statements", """{"filters":{},"place":"PRK","knownAt":null}""")]
    [InlineData("/v1/actors", """{"filters":{},"place":"5","knownAt":null}""")]
    [InlineData("/v1/shifts", """{"filters":{},"place":"2021-06-17 P\u0000K USA 1","knownAt":null}""")]
    [InlineData("/v1/shifts", """{"filters":{},"place":"2021-06-17 PRK USA 99999","knownAt":null}""")]
    public async Task A_tampered_cursor_is_a_400_whatever_stands_beside_it(string list, string json)
    {
        await using var server = await posture.StartAsync();

        var reply = await server.GetAsync($"{list}?limit=5&cursor={Encoded(json)}");

        reply.Status.ShouldBe(HttpStatusCode.BadRequest);
        reply.Faults.ShouldHaveSingleItem().Code.ShouldBe("malformed-parameter");
    }

    private static string Encoded(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
