using PostureTracker.Server.Webhooks;

namespace PostureTracker.Server.Tests.Webhooks;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 0.5, 5)]
    [InlineData(1, 0, 4.5)]
    [InlineData(1, 1, 5.5)]
    [InlineData(2, 0.5, 30)]
    public void The_next_try_comes_about_when_it_is_said(int tries, double chance, double seconds) =>
        Backoff.After([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)], tries, chance)!.Value.TotalSeconds
            .ShouldBe(seconds, 1e-9);

    [Fact]
    public void After_the_last_there_is_none() => Backoff.After([TimeSpan.FromSeconds(5)], 2, 0.5).ShouldBeNull();
}
