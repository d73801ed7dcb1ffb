using System.Diagnostics;
using System.Text;

namespace AgentAssist.Server.Tests.Running;

/// <summary>The server as an operator runs it: a process with its environment, output and exit code.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Data = "AGENTASSIST_DATA";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly DirectoryInfo? _data;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process, DirectoryInfo? data)
    {
        _process = process;
        _data = data;
        process.OutputDataReceived += (_, line) => OnOutput(line.Data);
        process.ErrorDataReceived += (_, line) => Append(_errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Text(_output);

    public string Errors => Text(_errors);

    /// <summary>Starts it with this environment; its data go to a folder of its own unless the environment names one.</summary>
    public static ServerProcess Start(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "AgentAssist.Server.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToArray()) start.Environment.Remove(name);
        if (AppContext.TryGetSwitch("System.Runtime.TieredPGO", out var learns) && !learns) start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        if (environment.ContainsKey(Data)) return new ServerProcess(new Process { StartInfo = start }, data: null);
        var data = Directory.CreateTempSubdirectory("agentassist-data-");
        start.Environment[Data] = data.FullName;
        return new ServerProcess(new Process { StartInfo = start }, data);
    }

    /// <summary>The address it says it listens on.</summary>
    public async Task<HttpClient> ReadyAsync()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_address.Task, ended).WaitAsync(Patience) == ended) Assert.Fail($"The server ended: {Output}{Errors}");
        return new HttpClient { BaseAddress = await _address.Task };
    }

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Waits until its output holds this text.</summary>
    public async Task SaysAsync(string text)
    {
        var until = TimeProvider.System.GetTimestamp();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            if (TimeProvider.System.GetElapsedTime(until) > Patience) Assert.Fail($"It never said '{text}': {Output}{Errors}");
            await Task.Delay(50);
        }
    }

    /// <summary>Ends it without a warning, as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends it alone, without a warning; what it started is left to itself.</summary>
    public async Task CutOffAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await ExitCodeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data?.Delete(recursive: true);
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("AGENTASSIST_", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
        || name.StartsWith("DOTNET_URLS", StringComparison.Ordinal);

    private static string Text(StringBuilder builder)
    {
        lock (builder) return builder.ToString();
    }

    private static void Append(StringBuilder builder, string? line)
    {
        lock (builder) builder.AppendLine(line);
    }

    private void OnOutput(string? line)
    {
        Append(_output, line);
        const string Listens = "AgentAssist listens on ";
        if (line?.StartsWith(Listens, StringComparison.Ordinal) == true)
            _address.TrySetResult(new Uri(line[Listens.Length..].Split(' ', ',')[0].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)));
    }
}
