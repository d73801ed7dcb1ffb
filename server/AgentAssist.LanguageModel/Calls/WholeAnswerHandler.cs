namespace AgentAssist.LanguageModel.Calls;

/// <summary>Reads an answer to its end before the time limit lets go of it, and not beyond a size: a model that drips or floods is cut off.</summary>
internal sealed class WholeAnswerHandler : DelegatingHandler
{
    private const long MaxBytes = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
