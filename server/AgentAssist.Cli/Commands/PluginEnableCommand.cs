using System.CommandLine;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins.Packages;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin enable</c>: shows what is asked for and grants it.</summary>
internal sealed class PluginEnableCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _id = PluginOptions.Id();
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Grant what it asks for without asking back." };
    private readonly Option<string?> _data = PluginOptions.Data();

    public PluginEnableCommand(Terminal terminal)
        : base("enable", "Grants what a plugin asks for and lets it run; starts a faulted one anew. A running server follows at once.")
    {
        _terminal = terminal;
        Add(_id);
        Add(_yes);
        Add(_data);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var installer = new PluginInstaller(PluginOptions.Folders(parsed.GetValue(_data)));
        if (await PluginOptions.FindAsync(installer, parsed.GetValue(_id)!, _terminal) is not { } entry) return ExitCode.BadInput;
        if (installer.Manifest(entry) is not { } manifest)
        {
            await _terminal.FailAsync($"the manifest of {entry.Id} cannot be read; install it again");
            return ExitCode.BadInput;
        }

        var added = manifest.Permissions.Where(permission => !entry.Granted.Contains(permission.Text)).ToArray();
        foreach (var permission in added) await _terminal.Out.WriteLineAsync($"{permission,-24} {permission.Meaning}");
        if (added.Length > 0 && !parsed.GetValue(_yes) && !await AgreesAsync(entry.Id, cancellation)) return ExitCode.BadInput;
        installer.Enable(manifest);
        await _terminal.Out.WriteLineAsync($"Enabled {entry.Id} {entry.Version}.");
        return ExitCode.Clean;
    }

    private async Task<bool> AgreesAsync(string id, CancellationToken cancellation)
    {
        if (Console.IsInputRedirected)
        {
            await _terminal.FailAsync($"{id} asks for permissions; add --yes to grant them");
            return false;
        }

        await _terminal.Out.WriteAsync($"Grant this to {id}? [y/N] ");
        await _terminal.Out.FlushAsync(cancellation);
        var answer = await Console.In.ReadLineAsync(cancellation);
        if (answer?.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase) == true) return true;
        await _terminal.FailAsync($"nothing was granted, so {id} stays as it is");
        return false;
    }
}
