namespace PostureTracker.Actors;

/// <summary>A speaker gives up the role held on a day, the last on which it is held.</summary>
public sealed record RecordDeparture(string? Name, string? On)
{
    public static Decision Decide(RecordDeparture command, Actor state)
    {
        var faults = new Faults();
        var name = TextRules.Name(faults, "/name", command.Name);
        var on = RegistryDay.Last(faults, "/on", command.On);
        var speaker = name is null ? null : state.SpeakerNamed(name);
        if (name is not null && speaker is null)
            faults.Add("/name", Refusal.UnknownSpeaker, $"Nobody of this name speaks for {state.Code}.");

        return faults.Any ? faults.ToDecision() : Leave(state.Code, speaker!, on!.Value);
    }

    private static Decision Leave(ActorCode actor, Speaker speaker, DateOnly on) => speaker.RoleOn(on) switch
    {
        null => Decision.Refuse(new Fault("/on", Refusal.NoRole, $"{speaker.Name} held no role on {on:O}.")),
        var role when role.Until == on => Decision.NothingNew,
        _ => Decision.Accept(new SpeakerLeft(actor, speaker.Name, on)),
    };
}
