namespace AgentAssist.Server.Security;

/// <summary>Pages that may call the server: its own, those configured, and browser extensions.</summary>
internal sealed class AllowedOrigins(IReadOnlyCollection<string> configured)
{
    private static readonly string[] ExtensionSchemes = ["chrome-extension", "moz-extension"];

    private readonly HashSet<string> _configured = configured.Select(Normalize).ToHashSet(StringComparer.Ordinal);

    public static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.PathAndQuery == "/" && uri.Fragment.Length == 0;

    /// <summary>Whether a request with this <c>Origin</c>, sent to <paramref name="host"/>, is served.</summary>
    public bool Allows(string origin, HostString host) => IsOwn(origin, host) || AllowsForeign(origin);

    /// <summary>Whether this origin, other than the server's own, is allowed; it then gets CORS headers.</summary>
    public bool AllowsForeign(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && (ExtensionSchemes.Contains(uri.Scheme) || _configured.Contains(Normalize(origin)));

    // The scheme is left out: behind a proxy that ends TLS the page is https and the request http. Who serves this name is checked by Host.
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && string.Equals(uri.Authority, WithoutDefaultPort(host, uri), StringComparison.OrdinalIgnoreCase);

    private static string WithoutDefaultPort(HostString host, Uri origin) =>
        host.Port is { } port && origin.IsDefaultPort && port == origin.Port ? host.Host : host.Value ?? "";

    private static string Normalize(string origin) => new Uri(origin).GetLeftPart(UriPartial.Authority).ToLowerInvariant();
}
