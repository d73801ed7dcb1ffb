using System.CommandLine;
using System.Security.Cryptography;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins.Manifests;
using AgentAssist.Plugins.Packages;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin pack</c>: a folder into an <c>.aaplugin</c>.</summary>
internal sealed class PluginPackCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _folder = PluginOptions.Folder();

    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write. Default: ID-VERSION.aaplugin in the current folder.", HelpName = "FILE" };

    public PluginPackCommand(Terminal terminal)
        : base("pack", "Packs a plugin's folder into a package; the same files give the same bytes.")
    {
        _terminal = terminal;
        Add(_folder);
        Add(_output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(_folder)!;
        var reading = ManifestReader.Read(folder);
        foreach (var problem in reading.Problems) await _terminal.Error.WriteLineAsync(problem.ToString());
        if (reading.Manifest is not { } manifest || reading.Problems.Count > 0) return ExitCode.BadInput;

        var path = parsed.GetValue(_output) ?? $"{manifest.Id}-{manifest.Version}{PackageWriter.Extension}";
        try
        {
            using var package = new MemoryStream();
            PackageWriter.Write(folder, package);
            await File.WriteAllBytesAsync(path, package.ToArray(), cancellation);
            await _terminal.Out.WriteLineAsync($"{path}  {package.Length} bytes  sha256:{Convert.ToHexStringLower(SHA256.HashData(package.ToArray()))}");
            return ExitCode.Clean;
        }
        catch (PackageFormatException error)
        {
            await _terminal.FailAsync($"{folder}: {error.Message}");
            return ExitCode.BadInput;
        }
    }
}
