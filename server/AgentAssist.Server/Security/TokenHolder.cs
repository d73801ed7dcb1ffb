namespace AgentAssist.Server.Security;

/// <summary>Says whether a request bears the token; every request does when none is set.</summary>
internal sealed class TokenHolder(AccessToken? token)
{
    private const string Scheme = "Bearer ";

    public bool IsRequired => token is not null;

    /// <summary>Changes with the token and does not tell it; empty when none is set.</summary>
    public string Fingerprint => token?.Fingerprint ?? "";

    /// <summary>Whether this is the token; anything is when none is set.</summary>
    public bool Accepts(string candidate) => token is null || token.Matches(candidate.Trim());

    public bool IsSatisfiedBy(HttpRequest request)
    {
        if (token is null) return true;
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && token.Matches(header[Scheme.Length..].Trim());
    }
}
