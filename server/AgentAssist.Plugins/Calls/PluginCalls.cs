using System.Runtime.CompilerServices;
using AgentAssist.Plugins.Contributions;
using AgentAssist.Plugins.Permissions;
using AgentAssist.Plugins.Supervision;
using AgentAssist.Sdk;
using AgentAssist.Sdk.Protocol;
using Microsoft.Extensions.Logging;

namespace AgentAssist.Plugins.Calls;

/// <summary>Asks plugins about a draft: one call a plugin, all at once, each answer as soon as it is there.</summary>
public sealed partial class PluginCalls(PluginHost host)
{
    private readonly ILogger _logger = host.Logger;

    /// <summary>Longest time a check may take: 150 ms.</summary>
    public static TimeSpan CheckDeadline { get; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Longest time a suggester may take; its texts come later anyway.</summary>
    public static TimeSpan SuggestDeadline { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Why a check cannot be run now, as far as that is known without asking anybody; null when it can be tried.</summary>
    public PluginCheckAnswer? Refusal(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var set = host.Current;
        if (!set.Checks.TryGetValue(code, out var check)) return Absent(set, code);
        return check.Plugin.Supervisor!.Refusal(code) is { } reason ? new PluginCheckAnswer(code, [], reason, check.Plugin.Entry.Id) : null;
    }

    /// <summary>Runs some checks; each gets one answer.</summary>
    /// <param name="codes">Codes of checks.</param>
    /// <param name="request">The draft; redacted here for each plugin.</param>
    /// <param name="patience">How long each plugin may take.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async IAsyncEnumerable<PluginCheckAnswer> CheckAsync(
        IReadOnlyList<string> codes, PluginRequest request, TimeSpan patience, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var set = host.Current;
        var asked = new List<Task<IReadOnlyList<PluginCheckAnswer>>>();
        foreach (var group in codes.Distinct(StringComparer.Ordinal).GroupBy(code => set.Checks.GetValueOrDefault(code)?.Plugin))
        {
            if (group.Key is { } plugin) asked.Add(CheckAsync(set, plugin, [.. group.Select(code => set.Checks[code].Contribution)], request, patience, cancellation));
            else foreach (var code in group) yield return Absent(set, code);
        }

        await foreach (var answers in Task.WhenEach(asked).WithCancellation(cancellation))
            foreach (var answer in await answers) yield return answer;
    }

    /// <summary>Asks all suggesters; an answer for each plugin that offers something.</summary>
    /// <param name="request">The draft; redacted here for each plugin.</param>
    /// <param name="patience">How long each plugin may take.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async IAsyncEnumerable<IReadOnlyList<Suggestion>> SuggestAsync(
        PluginRequest request, TimeSpan patience, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var asked = host.Current.Suggesters.GroupBy(suggester => suggester.Plugin, suggester => suggester.Contribution.Id)
            .Select(group => SuggestAsync(group.Key, [.. group], request, patience, cancellation)).ToArray();
        await foreach (var answer in Task.WhenEach(asked).WithCancellation(cancellation))
            if (await answer is { Count: > 0 } suggestions) yield return suggestions;
    }

    private static PluginCheckAnswer Absent(PluginSet set, string code) => set.Disabled.TryGetValue(code, out var plugin)
        ? new PluginCheckAnswer(code, [], IncompleteReason.Disabled, plugin)
        : new PluginCheckAnswer(code, [], IncompleteReason.NotConfigured);

    private async Task<IReadOnlyList<PluginCheckAnswer>> CheckAsync(
        PluginSet set, Plugin plugin, CheckContribution[] checks, PluginRequest request, TimeSpan patience, CancellationToken cancellation)
    {
        var began = host.Time.GetTimestamp();
        var silent = checks.Where(check => !check.Reads(request.Language)).Select(check => new PluginCheckAnswer(check.Code, [], Plugin: plugin.Entry.Id));
        string[] codes = [.. checks.Where(check => check.Reads(request.Language)).Select(check => check.Code)];
        if (codes.Length == 0) return [.. silent];
        if (checks.Any(check => check.WantsTokens)) request = request with { Tokens = await TokensAsync(set, request, patience, cancellation) };
        var seen = Redaction.Apply(request, new GrantedPermissions(plugin.Manifest!.Permissions));
        var left = patience - host.Time.GetElapsedTime(began);
        var outcome = await plugin.Supervisor!.CallAsync(
            PluginProtocol.Check, codes, asked => new CheckParams(asked, seen), left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellation);
        return [.. silent, .. Read(plugin, codes, request, outcome)];
    }

    private IEnumerable<PluginCheckAnswer> Read(Plugin plugin, string[] codes, PluginRequest request, CallOutcome outcome)
    {
        var id = plugin.Entry.Id;
        var findings = outcome.Failure is null ? Reader(plugin, request.Draft.Text, outcome).Findings(outcome.Answer, codes) : null;
        var missing = outcome.Failure ?? (findings is null
            ? plugin.Supervisor!.Fail(codes, $"its answer to '{PluginProtocol.Check}' is no object with 'diagnostics'").Failure
            : null);
        return codes.Select(code => new PluginCheckAnswer(
            code, findings?.GetValueOrDefault(code) ?? [], missing ?? (plugin.Supervisor!.IsMuted(code) ? IncompleteReason.Disabled : null), id));
    }

    private async Task<IReadOnlyList<AnalyzedToken>?> TokensAsync(PluginSet set, PluginRequest request, TimeSpan patience, CancellationToken cancellation)
    {
        var language = request.Language == "und" ? request.Context.Language ?? "und" : request.Language;
        if (!set.Analyzers.TryGetValue(language, out var analyzer)) return null;
        var outcome = await analyzer.Plugin.Supervisor!.CallAsync(
            PluginProtocol.Analyze, [$"language:{language}"], _ => new AnalyzeParams(language, request.Draft.Text), patience / 2, cancellation);
        if (outcome.Failure is not null) return null;
        var tokens = Reader(analyzer.Plugin, request.Draft.Text, outcome).Tokens(outcome.Answer);
        if (tokens is null) analyzer.Plugin.Supervisor!.Fail([$"language:{language}"], $"its answer to '{PluginProtocol.Analyze}' holds no 'tokens' in order within the text");
        return tokens;
    }

    private async Task<IReadOnlyList<Suggestion>> SuggestAsync(Plugin plugin, string[] ids, PluginRequest request, TimeSpan patience, CancellationToken cancellation)
    {
        var seen = Redaction.Apply(request, new GrantedPermissions(plugin.Manifest!.Permissions));
        var outcome = await plugin.Supervisor!.CallAsync(PluginProtocol.Suggest, ids, asked => new SuggestParams(asked, seen), patience, cancellation);
        if (outcome.Failure is not null) return [];
        var suggestions = Reader(plugin, request.Draft.Text, outcome).Suggestions(outcome.Answer, plugin.Entry.Id);
        if (suggestions is null) plugin.Supervisor.Fail(ids, $"its answer to '{PluginProtocol.Suggest}' is no object with 'suggestions'");
        return suggestions ?? [];
    }

    private AnswerReader Reader(Plugin plugin, string text, CallOutcome outcome) => new(text, outcome.UsesUtf32, what => LogDropped(plugin.Entry.Id, what));

    [LoggerMessage(EventId = 0, Level = LogLevel.Warning, Message = "{Plugin}: dropped {What}")]
    private partial void LogDropped(string plugin, string what);
}
