using System.CommandLine;
using System.Text;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Templates;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist pack new</c>: writes a pack, or one more rule into a pack.</summary>
internal sealed class PackNewCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _name = new("NAME") { Description = "Name of the pack and of its folder: small letters, digits and hyphens." };

    private readonly Option<string?> _directory = new("--directory")
    {
        Description = $"Folder that holds the pack. Default: ${PolicyFolders.Variable}, else the nearest folder 'policies' upwards, else the current folder.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _rule = new("--rule")
    {
        Description = $"Name of the rule to write. In a pack that is there already, only the rule is written. Default: {PackTemplate.DefaultRule}, for a new pack.",
        HelpName = "RULE",
    };

    private readonly Option<string> _schemas = new("--schemas")
    {
        Description = "Where editors find the schemas: the URL of a server, or a folder that 'pack schema --output' wrote.",
        HelpName = "URL|DIR",
        DefaultValueFactory = _ => SchemaPlace.DefaultUrl,
    };

    public PackNewCommand(Terminal terminal)
        : base("new", "Writes a pack with one rule in shadow, its cases and its page, or adds a rule to a pack. Nothing is overwritten.")
    {
        _terminal = terminal;
        Add(_name);
        foreach (var option in new Option[] { _directory, _rule, _schemas }) Add(option);
        Validators.Add(result =>
        {
            foreach (var name in new[] { result.GetValue(_name), result.GetValue(_rule) })
            {
                if (name is not null && PackName.Problem(name) is { } problem) result.AddError(problem);
            }
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (name, rule) = (parsed.GetValue(_name)!, parsed.GetValue(_rule));
        var folder = Path.Combine(parsed.GetValue(_directory) ?? PolicyFolder.FindToWriteIn() ?? ".", name);
        var template = new PackTemplate(name, SchemaPlace.Of(parsed.GetValue(_schemas)!, folder));
        var isThere = File.Exists(Path.Combine(folder, "pack.yaml"));
        if (isThere && rule is null) return await RefuseAsync($"{folder}: the pack is already there; choose another name, or add a rule to it with --rule NAME");
        if (isThere && RuleIn(folder, rule!) is { } place) return await RefuseAsync($"{place}: the rule '{rule}' is already there; choose another name");
        if (!isThere && Path.Exists(folder)) return await RefuseAsync($"{folder}: is already there and is no pack; choose another name");

        var files = (isThere ? template.Rule(rule!) : template.Pack(rule ?? PackTemplate.DefaultRule))
            .Select(file => (Path: Path.Combine(folder, file.Path), file.Text)).ToList();
        if (files.Find(file => Path.Exists(file.Path)) is { Path: { } taken }) return await RefuseAsync($"{taken}: is already there; choose another name");

        foreach (var (path, text) in files) await WriteAsync(path, text, cancellation);
        await _terminal.Out.WriteLineAsync($"\nNext: write what the rule finds, then run 'agentassist pack lint {folder}' and 'agentassist pack test {folder} --coverage'.");
        if (!isThere) await _terminal.Out.WriteLineAsync($"A policy uses the pack once its 'packs:' names {name}.");
        return ExitCode.Clean;
    }

    private static SourceLocation? RuleIn(string folder, string rule) => PolicyReader.Read(folder).Packs
        .Where(pack => Path.GetFullPath(pack.Folder) == Path.GetFullPath(folder))
        .SelectMany(pack => pack.Rules).Where(each => each.Id == rule || each.RenamedFrom.Contains(rule))
        .Select(each => (SourceLocation?)each.Location).FirstOrDefault();

    private async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await _terminal.Out.WriteLineAsync(path);
    }

    private async Task<int> RefuseAsync(string error)
    {
        await _terminal.FailAsync(error);
        return ExitCode.BadInput;
    }
}
