using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace AgentAssist.StubModel;

/// <summary>
/// A stand-in for an OpenAI-compatible server, over a real Kestrel on a loopback port. No language model is behind it: it is slow, broken, or talked round
/// on purpose, so that what happens then can be tested.
/// </summary>
public sealed class StubModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private int _served;

    private StubModelServer(WebApplication app) => _app = app;

    /// <summary>Root of its API, for <c>AGENTASSIST_MODEL_URL</c>.</summary>
    public Uri Address => new(new Uri(_app.Urls.First()), "v1");

    /// <summary>What it was asked, oldest first.</summary>
    public IReadOnlyCollection<StubRequest> Requests => _requests;

    /// <summary>Answers instead of what the model's name would: given the number of the request from 0; null leaves it to the name.</summary>
    public Func<StubRequest, int, string?>? Answer { get; set; }

    /// <summary>Starts it.</summary>
    /// <param name="url">Where to listen; a free loopback port by default.</param>
    public static async Task<StubModelServer> StartAsync(string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var server = new StubModelServer(app);
        app.MapPost("/v1/chat/completions", (RequestDelegate)server.CompleteAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Waits until the program is told to stop.</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task CompleteAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = StubRequest.Read(await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.Authorization.ToString());
        _requests.Enqueue(request);
        var number = Interlocked.Increment(ref _served) - 1;
        if (Answer?.Invoke(request, number) is { } given) await WriteAsync(context, request, given, "stop");
        else await BehaveAsync(context, request, number);
    }

    private static async Task BehaveAsync(HttpContext context, StubRequest request, int number)
    {
        switch (BehaviourOf(request.Model))
        {
            case StubBehaviour.Slow:
                await Task.Delay(TimeSpan.FromSeconds(SecondsOf(request.Model)), context.RequestAborted);
                await WriteAsync(context, request, StubAnswers.Plain(request), "stop");
                break;
            case StubBehaviour.Failing: await FailAsync(context, StatusCodes.Status500InternalServerError); break;
            case StubBehaviour.Flaky when number < 2: await FailAsync(context, StatusCodes.Status503ServiceUnavailable); break;
            case StubBehaviour.Malformed: await WriteAsync(context, request, """{"verdict": "it is fine, I think", "answers": [{"question": 99}]}""", "stop"); break;
            case StubBehaviour.Garbage: await context.Response.WriteAsync("<html>\u0000 not an answer {{{", context.RequestAborted); break;
            case StubBehaviour.Truncated:
                var whole = StubAnswers.Plain(request);
                await WriteAsync(context, request, whole[..(whole.Length / 2)], "length");
                break;
            case StubBehaviour.Refusing: await WriteAsync(context, request, null, "stop"); break;
            case StubBehaviour.Obeying: await WriteAsync(context, request, StubAnswers.Obeying(request), "stop"); break;
            case StubBehaviour.Dripping: await DripAsync(context); break;
            case StubBehaviour.Redirecting: context.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true); break;
            default: await WriteAsync(context, request, StubAnswers.Plain(request), "stop"); break;
        }
    }

    private static StubBehaviour BehaviourOf(string model) =>
        model.Split('-') is [_, var name, ..] && Enum.TryParse<StubBehaviour>(name, ignoreCase: true, out var behaviour) ? behaviour : StubBehaviour.Plain;

    private static double SecondsOf(string model) => double.Parse(model.Split('-')[^1], CultureInfo.InvariantCulture);

    private static Task FailAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { message = "The stub fails on purpose.", type = "server_error" } }, context.RequestAborted);
    }

    private static async Task DripAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        while (true)
        {
            await context.Response.WriteAsync(" ", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(50, context.RequestAborted);
        }
    }

    private static async Task WriteAsync(HttpContext context, StubRequest request, string? text, string finish)
    {
        if (!request.Streams)
        {
            var message = new { role = "assistant", content = text, refusal = text is null ? "I will not answer that." : null };
            await context.Response.WriteAsJsonAsync(
                new
                {
                    id = "stub",
                    @object = "chat.completion",
                    created = 1_700_000_000,
                    model = request.Model,
                    choices = new[] { new { index = 0, message, finish_reason = finish, logprobs = (object?)null } },
                    usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
                },
                context.RequestAborted);
            return;
        }

        context.Response.ContentType = "text/event-stream";
        foreach (var piece in (text ?? "").Chunk(8)) await SendAsync(context, request, new { content = new string(piece) }, null);
        await SendAsync(context, request, new { }, finish);
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }

    private static Task SendAsync(HttpContext context, StubRequest request, object delta, string? finish) => context.Response.WriteAsync(
        $"data: {JsonSerializer.Serialize(new { id = "stub", @object = "chat.completion.chunk", created = 1_700_000_000, model = request.Model, choices = new[] { new { index = 0, delta, finish_reason = finish } } })}\n\n",
        context.RequestAborted);
}
