using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins;
using AgentAssist.Plugins.Calls;
using AgentAssist.Plugins.Contributions;
using AgentAssist.Plugins.Development;
using AgentAssist.Plugins.Manifests;
using AgentAssist.Plugins.Packages;
using AgentAssist.Sdk;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentAssist.Cli.Plugins;

/// <summary>One run of a plugin on a draft, with everything its author wants to see.</summary>
internal sealed class PluginTrial(Terminal terminal, string draftFile, bool showsTrace, bool waitsForDebugger)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>Starts the plugin, asks its checks, shows what they find and stops it.</summary>
    /// <returns>Whether every check answered.</returns>
    public async Task<bool> RunAsync(PluginManifest manifest, string folder, CancellationToken cancellation)
    {
        var data = Directory.CreateTempSubdirectory("agentassist-plugin-dev-");
        try
        {
            var look = new DevelopmentOptions(showsTrace ? Trace : null, Log, waitsForDebugger);
            await using var host = PluginHost.Develop(manifest, folder, new PluginFolders(data.FullName), look, NullLogger.Instance);
            if (await host.StartAllAsync() is { } problem)
            {
                await terminal.FailAsync($"{manifest.Id}: {problem}");
                return false;
            }

            return await CheckAsync(host, manifest, cancellation);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private async Task<bool> CheckAsync(PluginHost host, PluginManifest manifest, CancellationToken cancellation)
    {
        var text = File.Exists(draftFile) ? (await File.ReadAllTextAsync(draftFile, cancellation)).TrimEnd('\n', '\r') : "Hello, this is a draft.";
        var request = new PluginRequest { Draft = new Draft(text), Language = "en", UiLanguage = "en", Trigger = CheckTrigger.Send };
        var began = TimeProvider.System.GetTimestamp();
        var well = true;
        string[] codes = [.. manifest.Contributes.Of(ContributionCatalog.Checks).Select(check => check.Code)];
        var patience = waitsForDebugger ? Timeout.InfiniteTimeSpan : s_patience;
        await foreach (var answer in new PluginCalls(host).CheckAsync(codes, request, patience, cancellation))
        {
            var took = TimeProvider.System.GetElapsedTime(began);
            await terminal.Out.WriteLineAsync(answer.Missing is { } reason
                ? terminal.Palette.Bad($"{answer.Code}: no answer ({Words.Of(reason)}){(host.Status[0].Reason is { } why ? $": {why}" : "")}")
                : $"{terminal.Palette.Bold(answer.Code)}: {Words.Count(answer.Findings.Count, "finding")} in {took.TotalMilliseconds:0} ms{Late(took)}");
            foreach (var finding in answer.Findings) await WriteAsync(text, finding);
            well &= answer.Missing is null;
        }

        if (codes.Length == 0) await terminal.Out.WriteLineAsync("It has no checks to run.");
        return well;
    }

    private string Late(TimeSpan took) => took > PluginCalls.CheckDeadline && !waitsForDebugger ? terminal.Palette.Dim(" (the server waits 150 ms; the first call is the slowest)") : "";

    private async Task WriteAsync(string text, PluginFinding finding)
    {
        var line = text.AsSpan(0, finding.Range.Start).Count('\n') + 1;
        var column = finding.Range.Start - text.LastIndexOf('\n', Math.Max(0, finding.Range.Start - 1)) + (finding.Range.Start == 0 ? 1 : 0);
        await terminal.Out.WriteLineAsync($"  {draftFile}:{line}:{column}: «{text[finding.Range.Start..finding.Range.End]}» {finding.Message ?? "(the rule's message)"}");
        foreach (var action in finding.Actions) await terminal.Out.WriteLineAsync($"      {action.Title} → {TextEdit.Apply(text, action.Edits).ReplaceLineEndings(" ")}");
    }

    private void Trace(string line)
    {
        lock (terminal) terminal.Error.WriteLine(terminal.Palette.Dim(line.Length <= 2000 ? line : line[..2000] + "…"));
    }

    private void Log(string line)
    {
        lock (terminal) terminal.Error.WriteLine($"log: {line}");
    }
}
