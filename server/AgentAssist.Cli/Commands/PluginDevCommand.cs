using System.CommandLine;
using System.Threading.Channels;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin dev</c>: runs a plugin's checks on a draft, again on every change.</summary>
internal sealed class PluginDevCommand : Command
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(200);

    private readonly Terminal _terminal;
    private readonly Argument<string> _folder = PluginOptions.Folder();
    private readonly Option<string?> _draft = new("--draft") { Description = "File with the draft to check. Default: draft.txt in the plugin's folder.", HelpName = "FILE" };
    private readonly Option<bool> _noTrace = new("--no-trace") { Description = "Do not show the messages of the protocol." };
    private readonly Option<bool> _wait = new("--wait-for-debugger") { Description = "Let the plugin stand still until a debugger comes; deadlines and the network sandbox are off." };
    private readonly Option<bool> _once = new("--once") { Description = "End after the first run." };

    public PluginDevCommand(Terminal terminal)
        : base("dev", "Runs a plugin's checks on a draft with the trace of the protocol, and again whenever a file changes.")
    {
        _terminal = terminal;
        Add(_folder);
        foreach (var option in new Option[] { _draft, _noTrace, _wait, _once }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(_folder)!;
        if (!Directory.Exists(folder))
        {
            await _terminal.FailAsync($"{folder}: there is no such folder; 'agentassist plugin new' writes one");
            return ExitCode.BadInput;
        }

        var trial = new PluginTrial(_terminal, parsed.GetValue(_draft) ?? Path.Combine(folder, "draft.txt"), !parsed.GetValue(_noTrace), parsed.GetValue(_wait));
        var well = await RunAsync(trial, folder, cancellation);
        if (parsed.GetValue(_once)) return well ? ExitCode.Clean : ExitCode.Findings;

        await foreach (var _ in ChangesAsync(folder, cancellation)) await RunAsync(trial, folder, cancellation);
        return ExitCode.Clean;
    }

    private async Task<bool> RunAsync(PluginTrial trial, string folder, CancellationToken cancellation)
    {
        var well = await PluginSource.LoadAsync(folder, _terminal, cancellation) is { } manifest && await trial.RunAsync(manifest, folder, cancellation);
        await _terminal.Out.FlushAsync(cancellation);
        return well;
    }

    /// <summary>One item for each burst of changes, once it is quiet.</summary>
    private async IAsyncEnumerable<string> ChangesAsync(string folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var changes = Channel.CreateBounded<string>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });
        using var watcher = new FileSystemWatcher(Path.GetFullPath(folder)) { IncludeSubdirectories = true };
        watcher.Changed += (_, change) => Take(change.Name);
        watcher.Created += (_, change) => Take(change.Name);
        watcher.Renamed += (_, change) => Take(change.Name);
        watcher.Deleted += (_, change) => Take(change.Name);
        watcher.EnableRaisingEvents = true;
        await _terminal.Out.WriteLineAsync(_terminal.Palette.Dim("Save a file to run it again; Ctrl+C ends."));
        await _terminal.Out.FlushAsync(cancellation);
        while (await changes.Reader.WaitToReadAsync(cancellation))
        {
            var name = await changes.Reader.ReadAsync(cancellation);
            await Task.Delay(s_quiet, cancellation);
            while (changes.Reader.TryRead(out var more)) name = more;
            await _terminal.Out.WriteLineAsync(_terminal.Palette.Dim($"\n{name} changed."));
            yield return name;
            // What the build of it wrote is no change of the author's.
            while (changes.Reader.TryRead(out var _)) { }
        }

        void Take(string? name)
        {
            if (name is not null && !name.Split('/', '\\').Any(part => part is "obj" or "bin" or "out" or "node_modules" or "__pycache__" || part.StartsWith('.')))
                changes.Writer.TryWrite(name);
        }
    }
}
