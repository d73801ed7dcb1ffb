using System.Collections.Frozen;

namespace AgentAssist.Plugins.Permissions;

/// <summary>What a plugin was granted. Immutable.</summary>
public sealed class GrantedPermissions(IEnumerable<Permission> permissions)
{
    private readonly FrozenSet<string> _texts = permissions.Select(permission => permission.Text).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All of them as written, in order.</summary>
    public IReadOnlyList<string> Texts => [.. _texts.Order(StringComparer.Ordinal)];

    internal bool MayReadConversation => _texts.Contains(Permission.ConversationRead);

    internal bool MayReadCustomer => _texts.Contains(Permission.CustomerRead);

    internal bool MayStore => _texts.Contains(Permission.Storage);

    internal IEnumerable<string> EnvironmentNames => _texts
        .Where(text => text.StartsWith(Permission.Environment, StringComparison.Ordinal)).Select(text => text[Permission.Environment.Length..]);

    internal bool MayReadSecret(string name) => _texts.Contains(Permission.Secrets + name);

    /// <summary>Whether a host may be asked: by its name alone on the scheme's own port, else by name and port.</summary>
    internal bool MayFetch(Uri url) =>
        _texts.Contains($"{Permission.Network}{url.IdnHost}:{url.Port}") || (url.IsDefaultPort && _texts.Contains(Permission.Network + url.IdnHost));
}
