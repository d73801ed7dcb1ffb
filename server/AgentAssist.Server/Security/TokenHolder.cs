namespace AgentAssist.Server.Security;

/// <summary>Says whether a request bears the token; every request does when none is set.</summary>
internal sealed class TokenHolder(AccessToken? token)
{
    private const string Scheme = "Bearer ";

    public bool IsRequired => token is not null;

    public bool IsSatisfiedBy(HttpRequest request)
    {
        if (token is null) return true;
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && token.Matches(header[Scheme.Length..].Trim());
    }
}
