using System.Net;

namespace AgentAssist.Server.Security;

/// <summary>
/// Names the server answers to. A page that points its own name at 127.0.0.1 (DNS rebinding) sends that name in <c>Host</c> and is refused.
/// Where every request bears a token such a page has nothing to send, so the check is left to <c>AGENTASSIST_HOSTS</c>.
/// </summary>
internal sealed class AllowedHosts(IReadOnlyCollection<string> configured, bool checkAlways)
{
    private readonly HashSet<string> _configured = new(configured, StringComparer.OrdinalIgnoreCase);

    public bool Allows(HostString host)
    {
        if (!checkAlways && _configured.Count == 0) return true;
        var name = host.Host.Trim('[', ']');
        return _configured.Contains(name) || IsLoopback(name);
    }

    private static bool IsLoopback(string name) =>
        name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var ip) && IPAddress.IsLoopback(ip));
}
