using System.Diagnostics;

namespace AgentAssist.EndToEnd.Running;

/// <summary>Runs npm and node.</summary>
internal static class NodeProgram
{
    public static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start; install Node.js 20 or newer.");
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {string.Concat(output)}");
    }
}
