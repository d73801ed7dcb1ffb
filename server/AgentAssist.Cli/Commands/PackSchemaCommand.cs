using System.CommandLine;
using System.Text;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Policies.Reading;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist pack schema</c>: the JSON Schemas by which editors complete and check the files of a pack.</summary>
internal sealed class PackSchemaCommand : Command
{
    private readonly Terminal _terminal;

    private readonly Argument<string?> _name = new Argument<string?>("NAME")
    {
        Description = "Write this schema alone. Without it: all, with --output; their names, without.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = string.Join('|', PolicySchemas.Names),
    }.AcceptOnlyFromAmong([.. PolicySchemas.Names]);

    private readonly Option<string?> _output = new("--output")
    {
        Description = "Folder to write NAME.json files into; made when it is not there, files in it are replaced. Default: standard output.",
        HelpName = "DIR",
    };

    public PackSchemaCommand(Terminal terminal)
        : base("schema", "Writes the JSON Schemas of the files of a pack. A running server has them at /schemas/NAME.json.")
    {
        _terminal = terminal;
        Add(_name);
        Add(_output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var name = parsed.GetValue(_name);
        if (parsed.GetValue(_output) is { } folder) return await WriteFilesAsync(folder, name is null ? PolicySchemas.Names : [name], cancellation);

        if (name is not null) await _terminal.Out.WriteLineAsync(PolicySchemas.Find(name));
        else await _terminal.Out.WriteLineAsync(string.Join('\n', PolicySchemas.Names));
        return ExitCode.Clean;
    }

    private async Task<int> WriteFilesAsync(string folder, IEnumerable<string> names, CancellationToken cancellation)
    {
        if (File.Exists(folder))
        {
            await _terminal.FailAsync($"{folder}: is a file; name a folder");
            return ExitCode.BadInput;
        }

        Directory.CreateDirectory(folder);
        foreach (var name in names)
        {
            var path = Path.Combine(folder, $"{name}.json");
            await File.WriteAllTextAsync(path, PolicySchemas.Find(name) + "\n", new UTF8Encoding(false), cancellation);
            await _terminal.Out.WriteLineAsync(path);
        }

        return ExitCode.Clean;
    }
}
