using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace AgentAssist.Server.Errors;

/// <summary>Turns what nobody caught into ProblemDetails, and logs where it happened but not what it says: a message may quote a draft.</summary>
internal static partial class UnhandledErrors
{
    public static IApplicationBuilder UseProblemResponses(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync, SuppressDiagnosticsCallback = _ => true })
        .UseStatusCodePages(context => ProblemResponse.WriteAsync(
            context.HttpContext, context.HttpContext.Response.StatusCode, Explain(context.HttpContext)));

    private static Task AnswerAsync(HttpContext context)
    {
        var error = context.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error;
        if (error is BadHttpRequestException bad) return ProblemResponse.WriteAsync(context, bad.StatusCode, bad.Message);
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("AgentAssist.Server");
        LogFailure(logger, context.Request.Method, context.Request.Path, error.GetType().FullName, error.StackTrace);
        return ProblemResponse.WriteAsync(context, StatusCodes.Status500InternalServerError, "The server failed; its log says where.");
    }

    private static string? Explain(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}; /reference lists what there is.",
        StatusCodes.Status405MethodNotAllowed => $"{context.Request.Path} answers to {context.Response.Headers.Allow} only.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as application/json.",
        _ => null,
    };

    [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "{Method} {Path} failed: {Error}\n{Stack}")]
    private static partial void LogFailure(ILogger logger, string method, string path, string? error, string? stack);
}
