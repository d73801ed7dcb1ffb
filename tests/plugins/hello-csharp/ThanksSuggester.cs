using AgentAssist;
using AgentAssist.Sdk;

namespace HelloCsharp;

/// <summary>Offers to thank.</summary>
public sealed class ThanksSuggester : ISuggester
{
    /// <inheritdoc/>
    public string Id => "samples.hello-csharp/thanks";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(PluginRequest request, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Suggestion>>(
        [new Suggestion("thanks", SuggestionKind.Closing, "Thank for the patience", "Thank you for your patience.", "A sample of a plugin.", Evidence: null)]);
}
