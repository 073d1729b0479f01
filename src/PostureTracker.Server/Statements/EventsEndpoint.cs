using PostureTracker.Server.Http;
using PostureTracker.Server.Reading;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Statements;

public static class EventsEndpoint
{
    [WolverineGet("/v1/statements/{id:guid}/events")]
    [Does("The raw events of a statement, as the ledger holds them.")]
    [Asks("knownAt")]
    [Answers<EventsAnswer>(200, "The events, oldest first.")]
    public static Task<IResult> Get(Guid id, HttpContext http, StatementStreams streams) =>
        StatementReads.AnswerAsync(http, id, streams, stream => Results.Json(new EventsAnswer(
            KnownAt.Text(stream.KnownAt), stream.Position,
            [.. stream.Events.Select(recorded => new EventAnswer(
                recorded.Sequence, recorded.Version, recorded.EventTypeName, recorded.Timestamp, recorded.UserName,
                recorded.Data))])));
}
