using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace AgentAssist.Server.Errors;

/// <summary>Writes every error as ProblemDetails, whatever the request says it accepts.</summary>
internal static class ProblemResponse
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="context">The request.</param>
    /// <param name="status">400 or more.</param>
    /// <param name="detail">What is wrong and what to do, a sentence or two; null when the status says it all.</param>
    /// <param name="errors">JSON path of a field to what is wrong with it.</param>
    public static Task WriteAsync(
        HttpContext context, int status, string? detail = null, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        var problem = new ProblemDetails { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail };
        if (errors is not null) problem.Extensions["errors"] = errors;
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(problem, Json, "application/problem+json", context.RequestAborted);
    }
}
