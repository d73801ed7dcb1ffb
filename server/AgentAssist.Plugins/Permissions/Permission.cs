using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace AgentAssist.Plugins.Permissions;

/// <summary>Something a plugin may do.</summary>
/// <param name="Text">As it is written: <c>conversation.read</c>, <c>customer.read</c>, <c>storage</c>, <c>secrets:NAME</c>, <c>network:HOST</c> or <c>env:NAME</c>.</param>
public sealed partial record Permission(string Text)
{
    internal const string ConversationRead = "conversation.read";
    internal const string CustomerRead = "customer.read";
    internal const string Storage = "storage";
    internal const string Secrets = "secrets:";
    internal const string Network = "network:";
    internal const string Environment = "env:";

    internal const string Forms = "conversation.read, customer.read, storage, secrets:NAME, network:HOST or env:NAME";

    internal static Regex Pattern { get; } = Form();

    /// <summary>What it means, for the person who grants it.</summary>
    public string Meaning => Text switch
    {
        ConversationRead => "read the messages of the conversation",
        CustomerRead => "know who the customer and the agent are",
        Storage => "keep up to 5 MiB of its own data",
        _ when Text.StartsWith(Secrets, StringComparison.Ordinal) => $"read the secret '{Text[Secrets.Length..]}'",
        _ when Text.StartsWith(Network, StringComparison.Ordinal) => $"have the server send HTTP requests to {Text[Network.Length..]}",
        _ => $"see the environment variable {Text[Environment.Length..]}",
    };

    /// <summary>Reads a permission; false when it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Permission? permission)
    {
        permission = Form().IsMatch(text) ? new Permission(text) : null;
        return permission is not null;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => Text;

    [GeneratedRegex(@"^(conversation\.read|customer\.read|storage|secrets:[a-z][a-z0-9-]{0,63}|network:[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?(:[0-9]{1,5})?|env:[A-Za-z_][A-Za-z0-9_]{0,99})\z")]
    private static partial Regex Form();
}
