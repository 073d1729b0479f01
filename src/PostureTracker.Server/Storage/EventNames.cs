using Marten.Events;
using PostureTracker.Actors;
using PostureTracker.Statements;

namespace PostureTracker.Server.Storage;

/// <summary>The name under which each event is stored. Never renamed; a new shape gets a new name and an upcaster.</summary>
public static class EventNames
{
    public static IReadOnlyDictionary<Type, string> All { get; } = new Dictionary<Type, string>
    {
        [typeof(StatementLogged)] = "statement_logged",
        [typeof(StatementCoded)] = "statement_coded",
        [typeof(StatementRecoded)] = "statement_recoded",
        [typeof(StatementCorrected)] = "statement_corrected",
        [typeof(SourceAdded)] = "source_added",
        [typeof(StatementRetracted)] = "statement_retracted",
        [typeof(StatementReinstated)] = "statement_reinstated",
        [typeof(ActorRegistered)] = "actor_registered",
        [typeof(ActorDescribed)] = "actor_described",
        [typeof(SpeakerAppointed)] = "speaker_appointed",
        [typeof(SpeakerLeft)] = "speaker_left",
        [typeof(CollectionRegistered)] = "collection_registered",
    };

    public static void Register(IEventStoreOptions events)
    {
        foreach (var (type, name) in All)
            events.MapEventType(type, name);
    }
}
