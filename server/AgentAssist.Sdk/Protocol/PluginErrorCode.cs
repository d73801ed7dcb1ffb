namespace AgentAssist.Sdk.Protocol;

/// <summary>Error codes of the protocol beside those of JSON-RPC.</summary>
public enum PluginErrorCode
{
    /// <summary>Server to plugin: the permission was not granted.</summary>
    PermissionDenied = -32001,

    /// <summary>Server to plugin: the storage quota is used up.</summary>
    QuotaExceeded = -32002,

    /// <summary>Server to plugin: the HTTP request failed.</summary>
    FetchFailed = -32003,

    /// <summary>Plugin to server: it cannot answer yet, for instance while a dictionary is read. Not counted as a failure.</summary>
    NotReady = -32004,
}
