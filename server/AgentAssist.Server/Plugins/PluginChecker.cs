using System.Runtime.CompilerServices;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Plugins;
using AgentAssist.Plugins.Calls;
using AgentAssist.Sdk;

namespace AgentAssist.Composition;

/// <summary>Answers the engine's <c>check:</c> by plugins. The command line uses this file too.</summary>
/// <param name="plugins">The plugins.</param>
/// <param name="patience">How long a caller waits for a check.</param>
internal sealed class PluginChecker(PluginHost plugins, TimeSpan patience) : IExternalChecker
{
    // A little less, so that a plugin that does not answer is still named.
    private readonly TimeSpan _deadline = patience * 0.93;

    private readonly PluginCalls _calls = new(plugins);

    public TimeSpan Patience => patience;

    public bool Answers(ExternalNeed need) => need.Find is PluginFind find && plugins.Knows(find.Code);

    public ExternalAnswer? Known(ExternalQuestion question, ExternalNeed need) =>
        _calls.Refusal(((PluginFind)need.Find).Code) is { } refusal ? ExternalAnswer.None(need.Key, refusal.Missing!.Value, refusal.Plugin) : null;

    public async IAsyncEnumerable<ExternalAnswer> AskAsync(ExternalQuestion question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var keys = question.Needs.ToLookup(need => ((PluginFind)need.Find).Code, need => need.Key);
        await foreach (var answer in _calls.CheckAsync([.. keys.Select(group => group.Key)], ToPlugin(question.Request, question.Language), _deadline, cancellation))
        {
            ExternalMatch[] matches = [.. answer.Findings.Select(finding => new ExternalMatch(finding.Range, finding.Message, finding.Actions))];
            foreach (var key in keys[answer.Code]) yield return new ExternalAnswer(key, matches, answer.Missing, answer.Plugin);
        }
    }

    /// <summary>A request as plugins see it, before anything is left out.</summary>
    internal static PluginRequest ToPlugin(DraftCheckRequest request, string language) => new()
    {
        Draft = request.Draft,
        Language = language,
        UiLanguage = request.UiLanguage,
        Trigger = request.Trigger,
        Context = request.Context,
        Conversation = request.Conversation,
    };
}
