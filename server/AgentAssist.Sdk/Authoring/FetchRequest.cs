namespace AgentAssist.Sdk;

/// <summary>An HTTP request the server sends for a plugin.</summary>
/// <param name="Url">Absolute <c>http</c> or <c>https</c> URL.</param>
/// <param name="Method">The method.</param>
/// <param name="Headers">Request headers.</param>
/// <param name="Body">Text of the body, sent as UTF-8; at most 512 KiB.</param>
public sealed record FetchRequest(string Url, string Method = "GET", IReadOnlyDictionary<string, string>? Headers = null, string? Body = null);
