using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Processes;

/// <summary>The command line that runs a plugin.</summary>
internal static class LaunchCommand
{
    /// <summary>Variable that makes a .NET plugin wait for a debugger.</summary>
    public const string WaitVariable = "AGENTASSIST_WAIT_FOR_DEBUGGER";

    private const string HostFile = "AgentAssist.PluginHost.dll";

    /// <summary>The program and its arguments.</summary>
    /// <param name="manifest">The plugin.</param>
    /// <param name="folder">Its folder as the process will see it.</param>
    /// <param name="waitForDebugger">Whether it stands still until a debugger comes.</param>
    public static IReadOnlyList<string> Of(PluginManifest manifest, string folder, bool waitForDebugger)
    {
        if (manifest.Command.Count > 0)
        {
            var program = manifest.Command[0];
            return [program.StartsWith("./", StringComparison.Ordinal) ? Path.Combine(folder, program[2..]) : program, .. manifest.Command.Skip(1)];
        }

        var main = Path.Combine(folder, manifest.Main!);
        return Path.GetExtension(main) switch
        {
            ".dll" => ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "plugin-host", HostFile), main],
            ".py" => waitForDebugger ? ["python3", "-m", "debugpy", "--listen", "127.0.0.1:5678", "--wait-for-client", main] : ["python3", main],
            _ => waitForDebugger ? ["node", "--inspect-brk=127.0.0.1:0", main] : ["node", main],
        };
    }
}
