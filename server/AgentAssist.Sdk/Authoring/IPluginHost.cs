using System.Text.Json;

namespace AgentAssist.Sdk;

/// <summary>What the server does for a plugin. Each call needs its permission, else it throws <see cref="UnauthorizedAccessException"/>.</summary>
public interface IPluginHost
{
    /// <summary>The plugin's settings: an object with a value for each property declared in <c>plugin.json</c>. Changes restart the plugin.</summary>
    JsonElement Configuration { get; }

    /// <summary>A value kept earlier; null when there is none. Needs <c>storage</c>.</summary>
    Task<JsonElement?> ReadAsync(string key, CancellationToken cancellation = default);

    /// <summary>Keeps a value beyond restarts. Needs <c>storage</c>; a plugin has 5 MiB in all, keys have 1 to 256 characters.</summary>
    /// <exception cref="IOException">The quota is used up.</exception>
    Task WriteAsync(string key, JsonElement value, CancellationToken cancellation = default);

    /// <summary>Forgets a value. Needs <c>storage</c>.</summary>
    Task DeleteAsync(string key, CancellationToken cancellation = default);

    /// <summary>A secret the operator set; null when it is not set. Needs <c>secrets:NAME</c>.</summary>
    Task<string?> ReadSecretAsync(string name, CancellationToken cancellation = default);

    /// <summary>Sends an HTTP request by the server, the only way to a network. Needs <c>network:HOST</c>; redirects are not followed.</summary>
    /// <exception cref="HttpRequestException">The other side could not be reached within 10 seconds or sent more than 512 KiB.</exception>
    Task<FetchResponse> FetchAsync(FetchRequest request, CancellationToken cancellation = default);
}
