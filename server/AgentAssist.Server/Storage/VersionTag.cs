using System.Globalization;
using AgentAssist.Server.Errors;
using Microsoft.Net.Http.Headers;

namespace AgentAssist.Server.Storage;

/// <summary>The version of a stored thing as its <c>ETag</c>.</summary>
internal static class VersionTag
{
    public static readonly ProblemResult Bad = new(
        StatusCodes.Status400BadRequest, "If-Match must be one ETag as the server sent it, such as \"1\" with its quotes.");

    /// <summary>Changed since the caller read it.</summary>
    public static ProblemResult Changed(int version) => new(
        StatusCodes.Status412PreconditionFailed, $"It changed meanwhile: its version is {version}. Read it again, then decide.");

    public static void Write(HttpContext context, int version)
    {
        context.Response.Headers.ETag = $"\"{version}\"";
        context.Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Reads <c>If-Match</c>; false when it is no tag. Null without one.</summary>
    public static bool TryRead(HttpRequest request, out int? version)
    {
        version = null;
        if (request.Headers.IfMatch.Count == 0) return true;
        if (!EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out var tag)) return false;
        if (tag == EntityTagHeaderValue.Any) return true;
        var known = int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        // A tag of ours is a number; another one matches no version.
        version = known ? number : -1;
        return true;
    }
}
