using System.Diagnostics;
using System.Text;

namespace AgentAssist.Cli.Tests;

/// <summary>Runs the built program as a process of its own.</summary>
public static class Cli
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "agentassist.dll");

    /// <summary>Starts it with redirected streams.</summary>
    public static Process Start(string? policies, params IEnumerable<string> arguments) => Start(policies, new Dictionary<string, string>(), arguments);

    private static Process Start(string? policies, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["AGENTASSIST_POLICIES"] = policies ?? "";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static Task<CliResult> RunAsync(string? policies, string input, params IEnumerable<string> arguments) =>
        RunAsync(policies, Encoding.UTF8.GetBytes(input), arguments);

    /// <summary>Runs it to its end with further variables in its environment.</summary>
    public static Task<CliResult> RunAsync(string? policies, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments) =>
        RunAsync(Start(policies, environment, arguments), []);

    /// <summary>Runs it to its end.</summary>
    public static Task<CliResult> RunAsync(string? policies, byte[] input, params IEnumerable<string> arguments) => RunAsync(Start(policies, arguments), input);

    private static async Task<CliResult> RunAsync(Process started, byte[] input)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading its input; what it said is what counts.
        }

        await process.WaitForExitAsync();
        return new CliResult(process.ExitCode, await output, await error);
    }
}
