using PostureTracker.Server.Reading;

namespace PostureTracker.Server.Http;

/// <summary>Answers as HTTP results.</summary>
public static class Results
{
    public static IResult Json<T>(T answer, int status = StatusCodes.Status200OK) =>
        Microsoft.AspNetCore.Http.Results.Json(answer, RecordJson.Options, statusCode: status);

    public static IResult Of<T>(Answer<T> answer) where T : class =>
        answer.None is { } none ? Problems.Of(none) : Json(answer.Value!);
}
