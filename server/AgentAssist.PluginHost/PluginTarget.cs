using AgentAssist.Sdk;
using AgentAssist.Sdk.Protocol;
using StreamJsonRpc;

namespace AgentAssist.PluginHost;

/// <summary>What the server may ask a .NET plugin for. Each call runs on the thread pool: one that blocks holds up no other.</summary>
internal sealed class PluginTarget(JsonRpc rpc, string assembly)
{
    private PluginObjects? _objects;

    [JsonRpcMethod(PluginProtocol.Initialize)]
    public InitializeResult Initialize(InitializeParams parameters)
    {
        try
        {
            _objects = PluginObjects.Create(assembly, new RemoteHost(rpc, parameters.Configuration));
        }
        catch (Exception error) when (error is PluginObjectException or BadImageFormatException or System.Reflection.ReflectionTypeLoadException or IOException)
        {
            throw new LocalRpcException(error.Message) { ErrorCode = -32603 };
        }

        return new InitializeResult(PluginProtocol.Version, PluginProtocol.Utf16);
    }

    [JsonRpcMethod(PluginProtocol.Check)]
    public async Task<CheckResult> CheckAsync(CheckParams parameters, CancellationToken cancellation)
    {
        var checks = Objects.Checks;
        var runs = parameters.Checks.Select(code => checks.TryGetValue(code, out var check)
            ? Task.Run(() => RunAsync(check, parameters.Request, cancellation), cancellation)
            : throw new LocalRpcException($"No class has the check '{code}'.") { ErrorCode = -32602 }).ToArray();
        return new CheckResult([.. (await Task.WhenAll(runs)).SelectMany(found => found).Take(PluginProtocol.MaxDiagnostics)]);
    }

    [JsonRpcMethod(PluginProtocol.Suggest)]
    public async Task<SuggestResult> SuggestAsync(SuggestParams parameters, CancellationToken cancellation)
    {
        var suggesters = Objects.Suggesters;
        var runs = parameters.Suggesters.Select(id => suggesters.TryGetValue(id, out var suggester)
            ? Task.Run(() => suggester.SuggestAsync(parameters.Request, cancellation), cancellation)
            : throw new LocalRpcException($"No class has the suggester '{id}'.") { ErrorCode = -32602 }).ToArray();
        return new SuggestResult([.. (await Task.WhenAll(runs)).SelectMany(found => found)]);
    }

    [JsonRpcMethod(PluginProtocol.Analyze)]
    public async Task<AnalyzeResult> AnalyzeAsync(AnalyzeParams parameters, CancellationToken cancellation)
    {
        if (!Objects.Analyzers.TryGetValue(parameters.Language, out var analyzer))
            throw new LocalRpcException($"No class analyzes '{parameters.Language}'.") { ErrorCode = -32602 };
        return new AnalyzeResult(await Task.Run(() => analyzer.AnalyzeAsync(parameters.Text, cancellation), cancellation));
    }

    /// <summary>Answers; the process ends when the server closes standard input.</summary>
    [JsonRpcMethod(PluginProtocol.Shutdown)]
    public static object? Shutdown() => null;

    private PluginObjects Objects => _objects ?? throw new LocalRpcException("The first message is 'initialize'.") { ErrorCode = -32002 };

    private static async Task<IEnumerable<PluginDiagnostic>> RunAsync(ICheck check, PluginRequest request, CancellationToken cancellation)
    {
        var found = await check.CheckAsync(request, cancellation);
        return found.Select(match => new PluginDiagnostic(check.Code, match.Range, match.Message, match.Actions));
    }
}
