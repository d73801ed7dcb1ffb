namespace AgentAssist.Plugins.Processes;

/// <summary>The environment of a plugin: a few names it needs to run at all, and those it was granted. Secrets of the server never reach it.</summary>
internal static class PluginEnvironment
{
    private static readonly string[] s_always =
        ["PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "SystemRoot", "windir", "SystemDrive", "PATHEXT", "COMSPEC"];

    public static Dictionary<string, string> Build(IEnumerable<string> granted, string work)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in s_always.Concat(granted))
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) environment[name] = value;
        }

        foreach (var name in new[] { "HOME", "TMPDIR", "TEMP", "TMP", "USERPROFILE" }) environment[name] = work;
        environment["DOTNET_GCHeapHardLimit"] = "0x20000000";
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["PYTHONUNBUFFERED"] = "1";
        environment["PYTHONDONTWRITEBYTECODE"] = "1";
        environment["PYTHONUTF8"] = "1";
        return environment;
    }
}
