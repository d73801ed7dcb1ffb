using System.Text.Json;
using AgentAssist.Sdk;
using AgentAssist.Sdk.Protocol;
using StreamJsonRpc;

namespace AgentAssist.PluginHost;

/// <summary>The server as a plugin's classes see it.</summary>
internal sealed class RemoteHost(JsonRpc rpc, JsonElement configuration) : IPluginHost
{
    public JsonElement Configuration { get; } = configuration;

    public async Task<JsonElement?> ReadAsync(string key, CancellationToken cancellation = default) =>
        (await AskAsync<ValueResult>(PluginProtocol.StorageGet, new StorageParams(key), cancellation)).Value;

    public Task WriteAsync(string key, JsonElement value, CancellationToken cancellation = default) =>
        AskAsync<object?>(PluginProtocol.StorageSet, new StorageParams(key, value), cancellation);

    public Task DeleteAsync(string key, CancellationToken cancellation = default) =>
        AskAsync<object?>(PluginProtocol.StorageDelete, new StorageParams(key), cancellation);

    public async Task<string?> ReadSecretAsync(string name, CancellationToken cancellation = default) =>
        (await AskAsync<ValueResult>(PluginProtocol.SecretGet, new SecretParams(name), cancellation)).Value?.GetString();

    public Task<FetchResponse> FetchAsync(FetchRequest request, CancellationToken cancellation = default) =>
        AskAsync<FetchResponse>(PluginProtocol.Fetch, request, cancellation);

    private async Task<T> AskAsync<T>(string method, object parameters, CancellationToken cancellation)
    {
        try
        {
            return await rpc.InvokeWithParameterObjectAsync<T>(method, parameters, cancellation);
        }
        catch (RemoteInvocationException error)
        {
            throw (PluginErrorCode)error.ErrorCode switch
            {
                PluginErrorCode.PermissionDenied => new UnauthorizedAccessException(error.Message, error),
                PluginErrorCode.QuotaExceeded => new IOException(error.Message, error),
                PluginErrorCode.FetchFailed => new HttpRequestException(error.Message, error),
                _ => new InvalidOperationException(error.Message, error),
            };
        }
    }
}
