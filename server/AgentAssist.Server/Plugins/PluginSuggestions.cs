using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AgentAssist.Composition;
using AgentAssist.Engine.Policies;
using AgentAssist.Plugins;
using AgentAssist.Plugins.Calls;

namespace AgentAssist.Server.Plugins;

/// <summary>Adds plugins' suggestions to an answer that is sent in steps; the built-in ones stay before them.</summary>
internal sealed class PluginSuggestions(PluginHost plugins)
{
    private readonly PluginCalls _calls = new(plugins);

    /// <summary>The steps as they come, each with all suggestions so far.</summary>
    public IAsyncEnumerable<DraftCheckResponse> AddTo(
        IAsyncEnumerable<DraftCheckResponse> steps, CompiledPolicy policy, DraftCheckRequest request, CancellationToken cancellation) =>
        plugins.HasSuggesters && request.Draft.Visibility == Visibility.Public ? MergeAsync(steps, policy, request, cancellation) : steps;

    private async IAsyncEnumerable<DraftCheckResponse> MergeAsync(
        IAsyncEnumerable<DraftCheckResponse> steps, CompiledPolicy policy, DraftCheckRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var step = steps.GetAsyncEnumerator(cancellation);
        if (!await step.MoveNextAsync()) yield break;
        var last = step.Current;
        yield return last;

        var offered = new List<Suggestion>();
        var news = Channel.CreateUnbounded<(DraftCheckResponse? Step, IReadOnlyList<Suggestion> Offered)>();
        var done = Task.WhenAll(ReadStepsAsync(step, news.Writer), OfferAsync(last, policy, request, news.Writer, cancellation));
        _ = done.ContinueWith(all => news.Writer.TryComplete(all.Exception?.InnerException), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        // Who listens no more is no error: both end, and so do the news.
        await foreach (var (next, more) in news.Reader.ReadAllAsync(CancellationToken.None))
        {
            last = next ?? last;
            offered.AddRange(more);
            yield return last with { Suggestions = [.. last.Suggestions, .. offered] };
        }
    }

    private static async Task ReadStepsAsync(IAsyncEnumerator<DraftCheckResponse> steps, ChannelWriter<(DraftCheckResponse?, IReadOnlyList<Suggestion>)> to)
    {
        while (await steps.MoveNextAsync()) to.TryWrite((steps.Current, []));
    }

    private async Task OfferAsync(
        DraftCheckResponse first, CompiledPolicy policy, DraftCheckRequest request, ChannelWriter<(DraftCheckResponse?, IReadOnlyList<Suggestion>)> to, CancellationToken cancellation)
    {
        await foreach (var suggestions in _calls.SuggestAsync(PluginChecker.ToPlugin(request, first.Language), PluginCalls.SuggestDeadline, cancellation))
        {
            Suggestion[] fit = [.. suggestions.Where(suggestion => MayOffer(suggestion, first, policy, request))];
            if (fit.Length > 0) to.TryWrite((null, fit));
        }
    }

    /// <summary>What holds for the built-in ones: no offer to an upset customer, and nothing the policy itself would flag.</summary>
    private static bool MayOffer(Suggestion suggestion, DraftCheckResponse first, CompiledPolicy policy, DraftCheckRequest request)
    {
        if (suggestion.Kind == SuggestionKind.Upsell && first.Conversation.Mood is Mood.Upset or Mood.Angry or Mood.Grieving) return false;
        var asDraft = policy.Check(request with { Draft = new Draft(suggestion.InsertText), Trigger = CheckTrigger.Typing });
        return !asDraft.Diagnostics.Any(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning);
    }
}
