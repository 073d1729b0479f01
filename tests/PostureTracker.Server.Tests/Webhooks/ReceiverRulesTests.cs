using PostureTracker.Server.Webhooks;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class ReceiverRulesTests
{
    [Theory]
    [InlineData("https://example.org/hook?to=me", null)]
    [InlineData("https://example.org:8443/", null)]
    [InlineData("https://1.1.1.1/", null)]
    [InlineData("https://localhosting.example/", null)]
    [InlineData("http://example.org/hook", "bad-url")]
    [InlineData("ftp://example.org/", "bad-url")]
    [InlineData("file:///etc/passwd", "bad-url")]
    [InlineData("/hook", "bad-url")]
    [InlineData("example.org", "bad-url")]
    [InlineData("https://user:word@example.org/", "bad-url")]
    [InlineData("https://example.org/a b", "bad-url")]
    [InlineData("https://\u202eexample.org/", "bad-url")]
    [InlineData("https://", "bad-url")]
    [InlineData(" ", "required")]
    [InlineData("https://localhost/", "private-address")]
    [InlineData("https://LOCALHOST./", "private-address")]
    [InlineData("https://me.localhost:8443/", "private-address")]
    [InlineData("https://127.0.0.1/", "private-address")]
    [InlineData("https://127.0.0.1./", "private-address")]
    [InlineData("https://127.1/", "private-address")]
    [InlineData("https://2130706433/", "private-address")]
    [InlineData("https://0x7f000001/", "private-address")]
    [InlineData("https://0x7f.0.0.1/", "private-address")]
    [InlineData("https://0177.0.0.1/", "private-address")]
    [InlineData("https://[::1]/", "private-address")]
    [InlineData("https://[::ffff:127.0.0.1]/", "private-address")]
    [InlineData("https://[::ffff:7f00:1]/", "private-address")]
    [InlineData("https://169.254.169.254/latest/meta-data", "private-address")]
    [InlineData("https://192.168.0.10/", "private-address")]
    public void A_receiver_is_on_the_public_internet_and_speaks_TLS(string url, string? code)
    {
        var faults = new Faults();

        var read = ReceiverRules.Read(faults, url, allowPrivate: false);

        faults.Found.Select(fault => (fault.Pointer, fault.Code))
            .ShouldBe(code is null ? [] : [("/url", code)]);
        read.ShouldBe(code is null ? url : null);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/hook")]
    [InlineData("https://localhost/")]
    public void Unless_a_setting_allows_others(string url) =>
        ReceiverRules.Read(new Faults(), url, allowPrivate: true).ShouldBe(url);
}
