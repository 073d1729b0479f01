using PostureTracker.Stances;

namespace PostureTracker.Tests.Stances;

public class NormalTests
{
    // From mpmath's ncdf at 40 digits; the ranges of the approximation meet at |z| = 0.663 and 5.657.
    public static TheoryData<double, double> Known => new()
    {
        { 0, 0.5 },
        { 0.1, 0.53982783727702898367 },
        { -0.1, 0.46017216272297101633 },
        { 0.25, 0.59870632568292372424 },
        { 0.6629, 0.74630269913176323432 },
        { 0.663, 0.74633472296138350205 },
        { -0.663, 0.25366527703861649795 },
        { 0.8416212335729143, 0.80000000000000002534 },
        { -1, 0.15865525393145705141 },
        { 1.2815515655446004, 0.89999999999999998271 },
        { -2, 0.0227501319481792072 },
        { 3, 0.99865010196836990547 },
        { -3.3, 0.0004834241423837775071 },
        { 5.656, 0.99999999225292667625 },
        { -5.657, 7.7020881721776008424e-9 },
        { -8, 6.2209605742717841235e-16 },
        { -12, 1.7764821120776789977e-33 },
        { double.NegativeInfinity, 0 },
        { double.PositiveInfinity, 1 },
    };

    [Theory, MemberData(nameof(Known))]
    public void Phi_is_right_to_double_precision(double z, double probability) =>
        Normal.Phi(z).ShouldBe(probability, 2e-14 * probability);

    [Fact]
    public void The_two_sides_of_phi_add_up_to_one()
    {
        for (var z = 0.0; z < 9; z += 0.01)
            (Normal.Phi(z) + Normal.Phi(-z)).ShouldBe(1, 3e-16);
    }
}
