using System.ClientModel;
using System.Diagnostics;
using AgentAssist.LanguageModel.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;
using Reply = Microsoft.SemanticKernel.ChatMessageContent;
using Polly.RateLimiting;
using Polly.Timeout;

namespace AgentAssist.LanguageModel.Calls;

/// <summary>
/// The configured models behind one kernel. Asking never throws for what a model or its endpoint does: there is an answer, or a reason why there is none.
/// The log tells what was sent where, never a text or a key.
/// </summary>
public sealed partial class LanguageModels : IDisposable
{
    private readonly ServiceProvider _clients;
    private readonly ModelResilience _resilience;
    private readonly Kernel _kernel;
    private readonly ILogger _logger;

    /// <param name="settings">Models, endpoints and limits.</param>
    /// <param name="loggers">Where it is told what was sent; null for nowhere.</param>
    public LanguageModels(ModelSettings settings, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Settings = settings;
        _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger("LanguageModel");
        _resilience = new ModelResilience(settings);
        var services = new ServiceCollection();
        foreach (var role in Enum.GetValues<ModelRole>()) _resilience.AddTo(services.AddHttpClient(role.ToString()));
        _clients = services.BuildServiceProvider();
        _kernel = BuildKernel(_clients.GetRequiredService<IHttpClientFactory>());
    }

    /// <summary>What it was made of.</summary>
    public ModelSettings Settings { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _clients.Dispose();
        _resilience.Dispose();
    }

    internal ModelEndpoint EndpointOf(ModelRole role) => role == ModelRole.Judge ? Settings.Judge : Settings.Rewriter;

    internal async Task<ModelAnswer> AskAsync(ModelRole role, ModelQuestion question, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await AnswerAsync(role, question, cancellation);
        var endpoint = EndpointOf(role);
        LogAsked(endpoint.Model, endpoint.Host, question.Purpose, question.Material.Length, question.TakenOut,
            answer.IsGiven ? "answered" : answer.Failure.ToString(), (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return answer;
    }

    private Kernel BuildKernel(IHttpClientFactory clients)
    {
        var builder = Kernel.CreateBuilder();
        foreach (var role in Enum.GetValues<ModelRole>())
        {
            var endpoint = EndpointOf(role);
            builder.AddOpenAIChatCompletion(
                endpoint.Model, endpoint.Address, endpoint.Key ?? "none", serviceId: role.ToString(), httpClient: clients.CreateClient(role.ToString()));
        }

        return builder.Build();
    }

    private async Task<ModelAnswer> AnswerAsync(ModelRole role, ModelQuestion question, CancellationToken cancellation)
    {
        var history = new ChatHistory(question.Instructions);
        history.AddUserMessage(question.Material);
        var chat = _kernel.GetRequiredService<IChatCompletionService>(role.ToString());
        try
        {
            return Read(await chat.GetChatMessageContentAsync(history, ExecutionOf(question), _kernel, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        // Connectors throw many kinds of exceptions for the many ways in which an endpoint can be broken; none of them may cost a check.
        catch (Exception error)
        {
            return ModelAnswer.Failed(FailureOf(error));
        }
    }

    private static OpenAIPromptExecutionSettings ExecutionOf(ModelQuestion question) => new()
    {
        Temperature = question.Temperature,
        MaxTokens = question.MaxTokens,
        ResponseFormat = question.Schema is null
            ? null
            : ChatResponseFormat.CreateJsonSchemaFormat("answers", BinaryData.FromString(question.Schema), jsonSchemaIsStrict: true),
    };

    private static ModelAnswer Read(Reply content)
    {
        if (content.InnerContent is ChatCompletion completion)
        {
            if (!string.IsNullOrEmpty(completion.Refusal) || completion.FinishReason == ChatFinishReason.ContentFilter) return ModelAnswer.Failed(ModelFailure.Refused);
            if (completion.FinishReason == ChatFinishReason.Length) return ModelAnswer.Failed(ModelFailure.Truncated);
            if (completion.FinishReason != ChatFinishReason.Stop) return ModelAnswer.Failed(ModelFailure.Malformed);
        }

        return string.IsNullOrWhiteSpace(content.Content) ? ModelAnswer.Failed(ModelFailure.Malformed) : ModelAnswer.Of(content.Content);
    }

    private static ModelFailure FailureOf(Exception error)
    {
        for (Exception? at = error; at is not null; at = at.InnerException)
        {
            switch (at)
            {
                case TimeoutRejectedException or TimeoutException: return ModelFailure.Timeout;
                case RateLimiterRejectedException: return ModelFailure.Budget;
                case HttpRequestException or ClientResultException or HttpOperationException { StatusCode: not null } or Polly.CircuitBreaker.BrokenCircuitException: return ModelFailure.Unreachable;
                case System.Text.Json.JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException: return ModelFailure.Malformed;
            }
        }

        return ModelFailure.Unreachable;
    }

    [LoggerMessage(EventId = 0, Level = LogLevel.Information,
        Message = "Asked {Model} at {Host} for {Purpose}: {Characters} characters, {TakenOut} names and numbers taken out; {Outcome} after {Milliseconds} ms")]
    private partial void LogAsked(string model, string host, string purpose, int characters, int takenOut, string outcome, long milliseconds);
}
