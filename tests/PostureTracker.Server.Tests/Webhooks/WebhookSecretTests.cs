using PostureTracker.Server.Webhooks;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class WebhookSecretTests
{
    [Theory]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", true)]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS", false)]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa==", false)]
    [InlineData("whsec_ MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", false)]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", false)]
    [InlineData("whsec_", false)]
    [InlineData("", false)]
    public void A_secret_is_24_bytes_or_more(string text, bool sound)
    {
        var faults = new Faults();

        var read = WebhookSecret.Read(faults, text);

        faults.Found.Select(fault => (fault.Pointer, fault.Code)).ShouldBe(sound ? [] : [("/secret", "malformed")]);
        (read is null ? null : WebhookSecret.Write(read)).ShouldBe(sound ? text : null);
    }

    [Fact]
    public void A_secret_has_at_most_64_bytes()
    {
        WebhookSecret.Read(new Faults(), WebhookSecret.Write(new byte[64])).ShouldNotBeNull();
        WebhookSecret.Read(new Faults(), WebhookSecret.Write(new byte[65])).ShouldBeNull();
        WebhookSecret.Generate().Length.ShouldBe(32);
    }
}
