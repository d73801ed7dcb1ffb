using AgentAssist.Plugins.Permissions;
using AgentAssist.Sdk;
using AgentAssist.Sdk.Protocol;
using StreamJsonRpc;

namespace AgentAssist.Plugins.Services;

/// <summary>What a plugin may ask the server for; each call is checked against what was granted.</summary>
internal sealed class HostServices(GrantedPermissions granted, PluginStorage storage, PluginSecrets secrets, FetchService fetch)
{
    [JsonRpcMethod(PluginProtocol.StorageGet)]
    public ValueResult Get(StorageParams parameters) => new(Allowed(granted.MayStore, Permission.Storage, () => storage.Get(parameters.Key)));

    [JsonRpcMethod(PluginProtocol.StorageSet)]
    public void Set(StorageParams parameters) => Allowed(granted.MayStore, Permission.Storage, () => storage.Set(parameters.Key, parameters.Value));

    [JsonRpcMethod(PluginProtocol.StorageDelete)]
    public void Delete(StorageParams parameters) => Allowed(granted.MayStore, Permission.Storage, () => storage.Set(parameters.Key, null));

    [JsonRpcMethod(PluginProtocol.SecretGet)]
    public ValueResult Secret(SecretParams parameters) =>
        new(Allowed(granted.MayReadSecret(parameters.Name), Permission.Secrets + parameters.Name, () => secrets.Read(parameters.Name)));

    [JsonRpcMethod(PluginProtocol.Fetch)]
    public Task<FetchResponse> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(request.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new LocalRpcException($"'{request.Url}' is no http or https URL") { ErrorCode = (int)PluginErrorCode.FetchFailed };
        return Allowed(granted.MayFetch(url), Permission.Network + (url.IsDefaultPort ? url.IdnHost : $"{url.IdnHost}:{url.Port}"), () => fetch.SendAsync(url, request, cancellation));
    }

    private static T Allowed<T>(bool isAllowed, string permission, Func<T> action) => isAllowed
        ? action()
        : throw new LocalRpcException($"the permission {permission} was not granted") { ErrorCode = (int)PluginErrorCode.PermissionDenied };
}
