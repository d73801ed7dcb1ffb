using System.Diagnostics;

namespace AgentAssist.Plugins.Processes;

/// <summary>Wraps a command into what this kernel allows of <c>prlimit</c>, <c>unshare</c> and <c>setpriv</c>. On other systems there is no sandbox.</summary>
internal sealed class Sandbox
{
    private const string MemoryLimit = "--data=2147483648";

    // A plugin's own folder is bound read-only into its work folder before the data folder is hidden; the last step takes all rights away.
    private const string Enter = """
        set -e
        work=$1 package=$2 hidden=$3
        shift 3
        mount --bind "$package" "$work/package"
        mount -o remount,bind,ro "$work/package"
        if [ -n "$hidden" ]; then mount -t tmpfs -o size=4k,mode=0 tmpfs "$hidden"; fi
        cd "$work/package"
        exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs -- "$@"
        """;

    private static readonly string[] s_limits = ["prlimit", "--core=0", MemoryLimit, "--nofile=512:512", "nice", "-n", "5"];
    private static readonly string[] s_noNetwork = ["unshare", "--user", "--map-root-user", "--net", "setpriv", "--pdeathsig", "KILL"];
    private static readonly string[] s_ownProcesses = ["unshare", "--pid", "--fork", "--kill-child=KILL", "--mount-proc"];

    private static readonly Lazy<Sandbox> s_best = new(() => new Sandbox(Probe()));

    private Sandbox(SandboxLevel level) => Level = level;

    /// <summary>The most this system allows; tried once.</summary>
    public static Sandbox Best => s_best.Value;

    /// <summary>No more than limits, for a debugger that wants to be reached.</summary>
    public static Sandbox ForDebugging => new(OperatingSystem.IsLinux() ? SandboxLevel.Limited : SandboxLevel.None);

    public SandboxLevel Level { get; }

    /// <summary>Where the plugin will see its package.</summary>
    public string PackageFolder(string work, string package) => Level == SandboxLevel.Isolated ? Path.Combine(work, "package") : package;

    /// <summary>The command that runs another one inside.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="work">A folder of the plugin's own.</param>
    /// <param name="package">The plugin's folder.</param>
    /// <param name="hidden">A folder it must not see; empty for none.</param>
    public IReadOnlyList<string> Wrap(IReadOnlyList<string> command, string work, string package, string hidden) => Wrap(Level, command, work, package, hidden);

    private static IReadOnlyList<string> Wrap(SandboxLevel level, IReadOnlyList<string> command, string work, string package, string hidden)
    {
        if (level == SandboxLevel.Isolated) Directory.CreateDirectory(Path.Combine(work, "package"));
        return level switch
        {
            SandboxLevel.Isolated => [.. s_limits, .. s_noNetwork, .. s_ownProcesses, "sh", "-c", Enter, "sh", work, package, hidden, .. command],
            SandboxLevel.NoNetwork => [.. s_limits, .. s_noNetwork, "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs", "--", .. command],
            SandboxLevel.Limited => [.. s_limits, .. command],
            _ => command,
        };
    }

    private static SandboxLevel Probe()
    {
        if (!OperatingSystem.IsLinux()) return SandboxLevel.None;
        var work = Directory.CreateTempSubdirectory("agentassist-sandbox-");
        try
        {
            var package = work.CreateSubdirectory("probe").FullName;
            return new[] { SandboxLevel.Isolated, SandboxLevel.NoNetwork, SandboxLevel.Limited }.FirstOrDefault(level => Runs(Wrap(level, ["true"], work.FullName, package, package)));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static bool Runs(IReadOnlyList<string> command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
