namespace PostureTracker.Stances;

/// <summary>A track's value at a moment. Where nothing was ever said there is none: null, never 0.00.</summary>
/// <param name="Mean">Where the actor last stood, −1..+1.</param>
/// <param name="Sd">How unsure that is, over 0 and at most the prior's 0.6; silence widens it.</param>
/// <param name="Low">Lower end of the 80 % interval, not below −1.</param>
/// <param name="High">Upper end of the 80 % interval, not above +1.</param>
/// <param name="Level">0..4 from −1 to +1; where stale, the last known.</param>
/// <param name="Stale">No current evidence: the sd is at least nine tenths of the prior's.</param>
/// <param name="LastOn">The last day on which something was said.</param>
/// <param name="Days">The days on which something was said, so far.</param>
/// <param name="Signals">The statements that spoke, so far.</param>
public sealed record Stance(
    double Mean, double Sd, double Low, double High, int Level, bool Stale, DateOnly LastOn, int Days, int Signals);
