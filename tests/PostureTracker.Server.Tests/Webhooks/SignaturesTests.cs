using System.Text;
using PostureTracker.Server.Webhooks;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class SignaturesTests
{
    [Fact]
    public void The_example_of_Standard_Webhooks_is_signed_as_there()
    {
        var secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signed = Signatures.Of(
            [secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}"""));

        signed.ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    [Fact]
    public void Each_secret_signs()
    {
        var signed = Signatures.Of([new byte[24], new byte[32]], "id", 1, "{}"u8.ToArray()).Split(' ');

        signed.Length.ShouldBe(2);
        signed[0].ShouldBe(Signatures.Of([new byte[24]], "id", 1, "{}"u8.ToArray()));
    }
}
