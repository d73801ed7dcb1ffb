using System.CommandLine;
using System.Text;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin new</c>: writes a plugin whose check works.</summary>
internal sealed class PluginNewCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _id = new("ID") { Description = "publisher.name in small letters, such as acme.shouting." };

    private readonly Option<string> _language = new Option<string>("--lang")
    {
        Description = "Language it is written in.",
        HelpName = "csharp|node|python",
        DefaultValueFactory = _ => "node",
    }.AcceptOnlyFromAmong("csharp", "node", "python");

    private readonly Option<string?> _directory = new("--directory") { Description = "Folder to write. Default: the name in the current folder.", HelpName = "DIR" };

    public PluginNewCommand(Terminal terminal)
        : base("new", "Writes a plugin with one check, its rule and a draft to try it on. Nothing is overwritten.")
    {
        _terminal = terminal;
        Add(_id);
        Add(_language);
        Add(_directory);
        Validators.Add(result =>
        {
            if (result.GetValue(_id) is { } id && !PluginId.IsId(id)) result.AddError($"'{id}' is no id of a plugin; write publisher.name such as 'acme.shouting'");
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var id = parsed.GetValue(_id)!;
        var folder = parsed.GetValue(_directory) ?? id.Split('.')[1];
        var files = PluginTemplate.Files(id, parsed.GetValue(_language)!).ToList();
        if (files.Select(file => Path.Combine(folder, file.Path)).FirstOrDefault(Path.Exists) is { } taken)
        {
            await _terminal.FailAsync($"{taken}: is already there; choose another folder with --directory");
            return ExitCode.BadInput;
        }

        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, new UTF8Encoding(false), cancellation);
            await _terminal.Out.WriteLineAsync(path);
        }

        await _terminal.Out.WriteLineAsync($"\nNext: 'agentassist plugin dev {folder}' runs its check on draft.txt and again whenever you save a file.");
        return ExitCode.Clean;
    }
}
