namespace AgentAssist.Server.Errors;

/// <summary>An error as the result of a handler.</summary>
/// <param name="status">400 or more.</param>
/// <param name="detail">What is wrong and what to do, a sentence or two.</param>
/// <param name="errors">JSON path of a field to what is wrong with it.</param>
internal sealed class ProblemResult(int status, string detail, IReadOnlyDictionary<string, string[]>? errors = null) : IResult
{
    public string Detail => detail;

    /// <summary>One field is wrong.</summary>
    public static ProblemResult OfField(int status, string field, string error) => new(status, error, new Dictionary<string, string[]> { [field] = [error] });

    public Task ExecuteAsync(HttpContext httpContext) => ProblemResponse.WriteAsync(httpContext, status, detail, errors);
}
