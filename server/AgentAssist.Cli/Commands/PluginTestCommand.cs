using System.CommandLine;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins.Development;
using AgentAssist.Plugins.Packages;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin test</c>: what the protocol asks of every plugin.</summary>
internal sealed class PluginTestCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _folder = PluginOptions.Folder();

    public PluginTestCommand(Terminal terminal)
        : base("test", "Runs a plugin through what the protocol asks of every plugin.")
    {
        _terminal = terminal;
        Add(_folder);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(_folder)!;
        if (await PluginSource.LoadAsync(folder, _terminal, cancellation) is not { } manifest) return ExitCode.BadInput;
        if (!manifest.HasCode)
        {
            await _terminal.Out.WriteLineAsync($"{manifest.Id} has no code, and its manifest is well.");
            return ExitCode.Clean;
        }

        var data = Directory.CreateTempSubdirectory("agentassist-plugin-test-");
        try
        {
            var results = await ConformanceTest.RunAsync(manifest, folder, new PluginFolders(data.FullName), line => _terminal.Error.WriteLine(line));
            foreach (var result in results) await WriteAsync(result);
            var failed = results.Count(result => result.Problem is not null);
            await _terminal.Out.WriteLineAsync($"\n{results.Count - failed} of {Words.Count(results.Count, "point")} passed.");
            return failed == 0 ? ExitCode.Clean : ExitCode.Findings;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private Task WriteAsync(ConformanceResult result) => _terminal.Out.WriteLineAsync(result.Problem is null
        ? $"{_terminal.Palette.Good("ok  ")} {result.Point}"
        : $"{_terminal.Palette.Bad("FAIL")} {result.Point}\n     {result.Problem.Replace("\n", "\n     ", StringComparison.Ordinal)}");
}
