using AgentAssist.Server.Errors;

namespace AgentAssist.Server.Security;

/// <summary>Refuses requests sent to a foreign name or by a foreign page; a request without <c>Origin</c> is no page's.</summary>
internal sealed class HostAndOriginCheck(RequestDelegate next, AllowedHosts hosts, AllowedOrigins origins)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!hosts.Allows(request.Host))
            return Refuse(context, $"This server does not answer to the host name '{request.Host.Host}'; name it in AGENTASSIST_HOSTS.");
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !origins.Allows(origin, request.Host))
            return Refuse(context, $"Pages of '{origin}' may not call this server; name the origin in AGENTASSIST_ORIGINS.");
        return next(context);
    }

    private static Task Refuse(HttpContext context, string detail) =>
        ProblemResponse.WriteAsync(context, StatusCodes.Status403Forbidden, detail);
}
