using System.Diagnostics;

namespace AgentAssist.Cli.Tests;

/// <summary>The stand-in for a language model, as a process of its own.</summary>
public sealed class StubProcess : IAsyncDisposable
{
    private const string Listens = "The stub listens on ";

    private readonly Process _process;

    private StubProcess(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Root of its API.</summary>
    public string Address { get; }

    public static async Task<StubProcess> StartAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "stub", "AgentAssist.StubModel.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The stub ended.");
        return new StubProcess(process, line[Listens.Length..line.IndexOf(". Behaviours", StringComparison.Ordinal)]);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
