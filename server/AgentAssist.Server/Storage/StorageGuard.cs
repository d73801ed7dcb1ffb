using System.Data.Common;
using AgentAssist.Server.Errors;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Storage;

/// <summary>Answers 503 where the database is needed and cannot be used.</summary>
internal sealed partial class StorageGuard(StorageState state, ILoggerFactory loggers) : IEndpointFilter
{
    public static readonly ProblemResult Unavailable = new(
        StatusCodes.Status503ServiceUnavailable, "The server's database cannot be used now; /readyz says why. Try again later.");

    private readonly ILogger _logger = loggers.CreateLogger("Storage");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!state.IsOpen) return Unavailable;
        try
        {
            return await next(context);
        }
        catch (Exception error) when (error is DbException or DbUpdateException { InnerException: DbException })
        {
            LogFailure(context.HttpContext.Request.Method, context.HttpContext.Request.Path, error.GetBaseException().Message);
            return Unavailable;
        }
    }

    [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "{Method} {Path}: the database failed: {Reason}")]
    private partial void LogFailure(string method, string path, string reason);
}
