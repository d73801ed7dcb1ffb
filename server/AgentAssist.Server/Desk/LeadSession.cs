using System.Security.Claims;
using AgentAssist.Server.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AgentAssist.Server.Desk;

/// <summary>Knows a lead by a cookie: a page cannot bear the token. He gives the server's token, where one is set, and his name for the audit trail.</summary>
internal sealed class LeadSession(TokenHolder token)
{
    public const string Scheme = "lead";

    private const string TokenClaim = "token";
    private static readonly TimeSpan Shift = TimeSpan.FromHours(12);

    public bool NeedsToken => token.IsRequired;

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "agentassist-lead";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = Shift;
    }

    /// <summary>The lead's name; null when nobody signed in, or with another token than the server has now.</summary>
    public async Task<string?> NameAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(Scheme);
        return result.Principal is { } lead && lead.FindFirstValue(TokenClaim) == token.Fingerprint ? lead.Identity?.Name : null;
    }

    /// <summary>Signs in; false when the token is not the server's.</summary>
    public async Task<bool> TrySignInAsync(HttpContext context, string name, string? candidate)
    {
        if (!token.Accepts(candidate ?? "")) return false;
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, name), new(TokenClaim, token.Fingerprint)], Scheme);
        await context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
        return true;
    }

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(Scheme);
}
