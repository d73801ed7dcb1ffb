using System.Threading.RateLimiting;
using AgentAssist.LanguageModel.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace AgentAssist.LanguageModel.Calls;

/// <summary>Limits shared by all models: what is asked at once, in a minute, in a day; and how a failing endpoint is treated.</summary>
internal sealed class ModelResilience(ModelSettings settings) : IDisposable
{
    private const int MostWaiting = 16;

    private readonly ConcurrencyLimiter _atOnce = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = settings.Concurrency,
        QueueLimit = MostWaiting,
    });

    private readonly SlidingWindowRateLimiter _perMinute = new(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = settings.PerMinute,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
    });

    private readonly SlidingWindowRateLimiter _perDay = new(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = settings.PerDay,
        Window = TimeSpan.FromDays(1),
        SegmentsPerWindow = 24,
    });

    public void AddTo(IHttpClientBuilder client)
    {
        client.RemoveAllLoggers();
        // A redirect would carry the text and the key to a host nobody named.
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        client.ConfigureHttpClient(http => http.Timeout = System.Threading.Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler("model", Configure);
        client.AddHttpMessageHandler(() => new WholeAnswerHandler());
    }

    public void Dispose()
    {
        _atOnce.Dispose();
        _perMinute.Dispose();
        _perDay.Dispose();
    }

    private void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline
        .AddTimeout(settings.Timeout * 2)
        .AddRateLimiter(_atOnce)
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(400),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            // Who was too slow once is not asked again: the agent has long gone on.
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is not TimeoutRejectedException && HttpClientResiliencePredicates.IsTransient(arguments.Outcome)),
        })
        .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 6,
            SamplingDuration = TimeSpan.FromSeconds(60),
            BreakDuration = TimeSpan.FromSeconds(30),
        })
        .AddRateLimiter(_perMinute)
        .AddRateLimiter(_perDay)
        .AddTimeout(settings.Timeout);
}
