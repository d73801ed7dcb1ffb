using AgentAssist.Server.Errors;
using Microsoft.Net.Http.Headers;

namespace AgentAssist.Server.Security;

/// <summary>Asks API requests for the token, when one is set.</summary>
internal sealed class TokenCheck(RequestDelegate next, TokenHolder holder)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (holder.IsSatisfiedBy(context.Request)) return next(context);
        var given = context.Request.Headers.Authorization.Count > 0;
        context.Response.Headers[HeaderNames.WWWAuthenticate] =
            given ? "Bearer realm=\"AgentAssist\", error=\"invalid_token\"" : "Bearer realm=\"AgentAssist\"";
        return ProblemResponse.WriteAsync(context, StatusCodes.Status401Unauthorized, given
            ? "The token is not the one this server was started with."
            : "Send the server's token in the Authorization header: Bearer TOKEN.");
    }
}
