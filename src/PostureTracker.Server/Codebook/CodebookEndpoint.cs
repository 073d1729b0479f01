using PostureTracker.Server.Http;
using Wolverine.Http;
using Results = PostureTracker.Server.Http.Results;

namespace PostureTracker.Server.Codebook;

public static class CodebookEndpoint
{
    [WolverineGet("/v1/codebook")]
    [Does("The codebook: dimensions, levels, anchors, forms, acts, the CAMEO map, and the constants of the model.")]
    [Answers<CodebookAnswer>(200, "All of it.")]
    public static IResult Get() => Results.Json(CodebookAnswer.Whole);
}
