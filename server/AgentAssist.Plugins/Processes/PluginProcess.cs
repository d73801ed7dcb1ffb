using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using AgentAssist.Plugins.Packages;
using AgentAssist.Plugins.Services;
using AgentAssist.Sdk.Protocol;
using StreamJsonRpc;

namespace AgentAssist.Plugins.Processes;

/// <summary>A running plugin: its process and the conversation with it.</summary>
// Everything it holds is released when the process ended.
#pragma warning disable CA1001
internal sealed class PluginProcess
#pragma warning restore CA1001
{
    private static readonly TimeSpan s_stopTime = TimeSpan.FromSeconds(5);

    private readonly PluginLaunch _launch;
    private readonly Process _process;
    private readonly string _work;
    private readonly JsonRpc _rpc;
    private readonly ErrorTail _tail = new();
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _killedBecause;

    private PluginProcess(PluginLaunch launch, Process process, string work, HostServices services, TimeProvider time)
    {
        (_launch, _process, _work) = (launch, process, work);
        var messages = new Pipe();
        Stream input = process.StandardInput.BaseStream;
        if (launch.Trace is { } trace) input = new TracedStream(input, line => trace("→ " + line));
        _rpc = new JsonRpc(new PluginMessageHandler(input, messages.Reader.AsStream()) { NewLine = NewLineDelimitedMessageHandler.NewLineStyle.Lf });
        // Its own trace would hold texts of drafts.
        _rpc.TraceSource.Switch.Level = SourceLevels.Off;
        _rpc.AddLocalRpcTarget(services, new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
        var output = new PluginOutput(Note, launch.Trace is { } traced ? line => traced("← " + line) : null, time);
        _ = FollowAsync(output, messages.Writer);
        _rpc.StartListening();
    }

    /// <summary>Ends when the process did, with the reason.</summary>
    public Task<string> Ended => _ended.Task;

    /// <summary>Whether it counts positions in code points.</summary>
    public bool UsesUtf32 { get; private set; }

    /// <summary>Resident memory of the process and its children in bytes.</summary>
    public long Memory => ProcessTree.Memory(_process.Id);

    public int Id => _process.Id;

    /// <summary>Starts it and waits until it answered the first message.</summary>
    /// <exception cref="PluginStartException">It did not come up in time.</exception>
    public static async Task<PluginProcess> StartAsync(PluginLaunch launch, HostServices services, TimeSpan patience, TimeProvider time)
    {
        if (launch.Sha256 is { } sha256 && await Task.Run(() => PackageHash.Of(launch.Folder)) != sha256)
            throw new PluginStartException($"its files changed since it was installed; install it again ({launch.Folder})");
        var work = Directory.CreateTempSubdirectory("agentassist-plugin-").FullName;
        PluginProcess plugin;
        try
        {
            plugin = new PluginProcess(launch, await ProcessStarter.StartAsync(StartInfo(launch, work)), work, services, time);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
        {
            Directory.Delete(work, recursive: true);
            throw new PluginStartException($"it cannot be run: {error.Message}", error);
        }

        await plugin.InitializeAsync(patience, time);
        return plugin;
    }

    /// <summary>Asks it something. Ends when it answers, however late, or when it dies.</summary>
    public Task<JsonElement> CallAsync(string method, object parameters, CancellationToken cancellation) =>
        _rpc.InvokeWithParameterObjectAsync<JsonElement>(method, parameters, cancellation);

    /// <summary>Asks it to end; after five seconds it is killed.</summary>
    public async Task StopAsync()
    {
        _killedBecause ??= "stopped";
        try
        {
            using var patience = new CancellationTokenSource(s_stopTime);
            await _rpc.InvokeWithCancellationAsync(PluginProtocol.Shutdown, [], patience.Token).WaitAsync(s_stopTime);
            _process.StandardInput.Close();
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever it does instead of ending: it is killed next.
        }

        Kill("stopped");
        await Task.WhenAny(Ended, Task.Delay(s_stopTime));
    }

    /// <summary>Kills it with everything it started.</summary>
    public void Kill(string because)
    {
        _killedBecause ??= because;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended by itself.
        }
    }

    /// <summary>Closes its standard input as a server that dies does; true when it ends by itself within five seconds.</summary>
    public async Task<bool> LeavesWithItsInputAsync()
    {
        _killedBecause ??= "left alone";
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(s_stopTime);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var left = _process.HasExited;
        Kill("left alone");
        return left;
    }

    private void Note(string line) => _launch.Log?.Invoke(line);

    private static ProcessStartInfo StartInfo(PluginLaunch launch, string work)
    {
        var folder = launch.Sandbox.PackageFolder(work, launch.Folder);
        var command = launch.Sandbox.Wrap(LaunchCommand.Of(launch.Manifest, folder, launch.WaitForDebugger), work, launch.Folder, HiddenFrom(launch));
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = launch.Folder,
            CreateNoWindow = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in PluginEnvironment.Build(launch.Granted.EnvironmentNames, work)) start.Environment[name] = value;
        if (launch.WaitForDebugger) start.Environment[LaunchCommand.WaitVariable] = "1";
        else start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static string HiddenFrom(PluginLaunch launch) => Directory.Exists(launch.Folders.Data) ? launch.Folders.Data : "";

    private async Task InitializeAsync(TimeSpan patience, TimeProvider time)
    {
        var manifest = _launch.Manifest;
        var hello = new InitializeParams(
            PluginProtocol.Version, [PluginProtocol.Utf16, PluginProtocol.Utf32], new PluginIdentity(manifest.Id, manifest.Version.ToString()),
            _launch.Granted.Texts, _launch.Configuration);
        try
        {
            var answer = await _rpc.InvokeWithParameterObjectAsync<JsonElement>(PluginProtocol.Initialize, hello).WaitAsync(patience, time);
            Accept(answer.Deserialize(PluginJsonContext.Default.InitializeResult));
        }
        catch (Exception error) when (error is TimeoutException or JsonException or RemoteRpcException or PluginStartException or ObjectDisposedException or OperationCanceledException)
        {
            Kill("did not start");
            await Task.WhenAny(Ended, Task.Delay(s_stopTime));
            var end = Ended.IsCompleted ? Ended.Result : "it does not end";
            throw new PluginStartException($"{Describe(error, patience, end)}{Tail()}", error);
        }
    }

    private void Accept(InitializeResult? result)
    {
        if (result?.ProtocolVersion != PluginProtocol.Version)
            throw new PluginStartException($"it answered '{PluginProtocol.Initialize}' with protocol version {result?.ProtocolVersion}; the server speaks {PluginProtocol.Version}");
        UsesUtf32 = result.PositionEncoding switch
        {
            null or PluginProtocol.Utf16 => false,
            PluginProtocol.Utf32 => true,
            var other => throw new PluginStartException($"it answered '{PluginProtocol.Initialize}' with the position encoding '{other}'; write utf-16 or utf-32"),
        };
    }

    private static string Describe(Exception error, TimeSpan patience, string end) => error switch
    {
        TimeoutException => $"it did not answer '{PluginProtocol.Initialize}' within {patience.TotalSeconds:0.#} seconds",
        ConnectionLostException or ObjectDisposedException or OperationCanceledException => $"it ended before it answered '{PluginProtocol.Initialize}' ({end})",
        JsonException => $"its answer to '{PluginProtocol.Initialize}' cannot be read: {error.Message}",
        RemoteRpcException => $"it refused '{PluginProtocol.Initialize}': {error.Message}",
        _ => error.Message,
    };

    /// <summary>The end of its log, for messages.</summary>
    public string Tail() => _tail.ToString() is { Length: > 0 } tail ? $"; its log ends with:\n{tail}" : "";

    private async Task FollowAsync(PluginOutput output, PipeWriter messages)
    {
        var log = _tail.ReadAsync(_process.StandardError, Note);
        try
        {
            await output.PumpAsync(_process.StandardOutput.BaseStream, messages);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or ObjectDisposedException)
        {
            Kill(error.Message);
        }

        // Closed standard output is the end of the conversation, whatever the process does now.
        await messages.CompleteAsync();
        using var patience = new CancellationTokenSource(s_stopTime);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited) Kill("closed its standard output");
        await _process.WaitForExitAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAny(log, Task.Delay(s_stopTime));
        Release();
        _ended.SetResult(_killedBecause ?? $"ended with exit code {_process.ExitCode}");
    }

    private void Release()
    {
        _rpc.Dispose();
        try
        {
            _process.StandardInput.Dispose();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // Nobody reads it any more.
        }

        try
        {
            Directory.Delete(_work, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A child of it may still write there; the system clears temporary folders.
        }
    }
}
