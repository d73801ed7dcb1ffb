namespace AgentAssist.Sdk.Protocol;

/// <summary>Names and numbers of the plugin protocol: JSON-RPC 2.0, one object a line on standard input and output.</summary>
public static class PluginProtocol
{
    /// <summary>The version spoken.</summary>
    public const int Version = 1;

    /// <summary>Longest message in bytes: 1 MiB.</summary>
    public const int MaxMessageBytes = 1024 * 1024;

    /// <summary>Most diagnostics of one answer to <see cref="Check"/>; more are dropped.</summary>
    public const int MaxDiagnostics = 100;

    /// <summary>Server to plugin, first of all: <see cref="InitializeParams"/> → <see cref="InitializeResult"/>.</summary>
    public const string Initialize = "initialize";

    /// <summary>Server to plugin: <see cref="CheckParams"/> → <see cref="CheckResult"/>.</summary>
    public const string Check = "draft/check";

    /// <summary>Server to plugin: <see cref="SuggestParams"/> → <see cref="SuggestResult"/>.</summary>
    public const string Suggest = "draft/suggest";

    /// <summary>Server to plugin: <see cref="AnalyzeParams"/> → <see cref="AnalyzeResult"/>.</summary>
    public const string Analyze = "language/analyze";

    /// <summary>Server to plugin: finish, answer null within 5 seconds and end; standard input is closed then.</summary>
    public const string Shutdown = "shutdown";

    /// <summary>Plugin to server: <see cref="StorageParams"/> → <see cref="ValueResult"/>. Needs <c>storage</c>.</summary>
    public const string StorageGet = "storage/get";

    /// <summary>Plugin to server: <see cref="StorageParams"/> → null. Needs <c>storage</c>.</summary>
    public const string StorageSet = "storage/set";

    /// <summary>Plugin to server: <see cref="StorageParams"/> → null. Needs <c>storage</c>.</summary>
    public const string StorageDelete = "storage/delete";

    /// <summary>Plugin to server: <see cref="SecretParams"/> → <see cref="ValueResult"/>. Needs <c>secrets:NAME</c>.</summary>
    public const string SecretGet = "secrets/get";

    /// <summary>Plugin to server: <see cref="FetchRequest"/> → <see cref="FetchResponse"/>. Needs <c>network:HOST</c>.</summary>
    public const string Fetch = "http/fetch";

    /// <summary>Position encoding of offsets in UTF-16 code units.</summary>
    public const string Utf16 = "utf-16";

    /// <summary>Position encoding of offsets in code points.</summary>
    public const string Utf32 = "utf-32";
}
