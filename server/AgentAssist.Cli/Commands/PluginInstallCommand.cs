using System.CommandLine;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins.Manifests;
using AgentAssist.Plugins.Packages;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin install</c>.</summary>
internal sealed class PluginInstallCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _source = new("FILE") { Description = "An .aaplugin file, a plugin's folder, or the name of a shipped plugin such as spelling." };
    private readonly Option<bool> _downgrade = new("--allow-downgrade") { Description = "Replace a newer version by an older one." };
    private readonly Option<bool> _enable = new("--enable") { Description = "Enable it too, granting what it asks for." };
    private readonly Option<string?> _data = PluginOptions.Data();

    public PluginInstallCommand(Terminal terminal)
        : base("install", "Installs or updates a plugin. It does nothing until it is enabled.")
    {
        _terminal = terminal;
        Add(_source);
        foreach (var option in new Option[] { _downgrade, _enable, _data }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var source = parsed.GetValue(_source)!;
        var installer = new PluginInstaller(PluginOptions.Folders(parsed.GetValue(_data)));
        try
        {
            var path = Path.Exists(source) ? source : ShippedPlugins.Find(source) ?? source;
            var manifest = installer.Install(path, parsed.GetValue(_downgrade));
            await _terminal.Out.WriteLineAsync($"Installed {manifest.Id} {manifest.Version}.");
            await TellPermissionsAsync(manifest);
            if (parsed.GetValue(_enable)) installer.Enable(manifest);
            await _terminal.Out.WriteLineAsync(StateOf(installer, manifest));
            return ExitCode.Clean;
        }
        catch (PackageFormatException error)
        {
            await _terminal.FailAsync($"{source}: {error.Message}");
            return ExitCode.BadInput;
        }
    }

    private async Task TellPermissionsAsync(PluginManifest manifest)
    {
        if (manifest.Permissions.Count == 0) await _terminal.Out.WriteLineAsync("It asks for no permissions.");
        else await _terminal.Out.WriteLineAsync("It asks to:");
        foreach (var permission in manifest.Permissions) await _terminal.Out.WriteLineAsync($"  {permission,-24} {permission.Meaning}");
    }

    private static string StateOf(PluginInstaller installer, PluginManifest manifest)
    {
        var entry = installer.Ledger.Find(manifest.Id)!;
        if (!entry.IsEnabled) return $"It is not enabled: 'agentassist plugin enable {manifest.Id}' grants this and lets it run.";
        var added = manifest.Permissions.Select(permission => permission.Text).Except(entry.Granted).ToArray();
        return added.Length == 0
            ? "It is enabled."
            : $"It asks for more than before ({string.Join(", ", added)}), so it is disabled until 'agentassist plugin enable {manifest.Id}'.";
    }
}
