using System.Text;
using AgentAssist.Sdk;
using AgentAssist.Sdk.Protocol;
using StreamJsonRpc;

namespace AgentAssist.Plugins.Services;

/// <summary>Sends plugins' HTTP requests. Redirects are not followed: they could lead to hosts nobody granted.</summary>
internal sealed class FetchService : IDisposable
{
    private const int MaxBytes = 512 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MaxBytes,
    };

    public async Task<FetchResponse> SendAsync(Uri url, FetchRequest request, CancellationToken cancellation)
    {
        if (request.Body?.Length > MaxBytes) throw Failed($"the body is longer than {MaxBytes} characters");
        try
        {
            using var message = new HttpRequestMessage(new HttpMethod(request.Method), url);
            if (request.Body is { } body) message.Content = new StringContent(body, Encoding.UTF8);
            foreach (var (name, value) in request.Headers ?? new Dictionary<string, string>()) Add(message, name, value);
            using var response = await _client.SendAsync(message, cancellation);
            var headers = response.Headers.Concat(response.Content.Headers)
                .GroupBy(header => header.Key.ToLowerInvariant())
                .ToDictionary(group => group.Key, group => string.Join(", ", group.SelectMany(header => header.Value)));
            return new FetchResponse((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync(cancellation));
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw Failed(error is TaskCanceledException ? "no answer came within 10 seconds" : error.Message);
        }
    }

    public void Dispose() => _client.Dispose();

    private static void Add(HttpRequestMessage message, string name, string value)
    {
        if (name.Equals("content-type", StringComparison.OrdinalIgnoreCase)) message.Content?.Headers.Remove(name);
        if (name.Equals("host", StringComparison.OrdinalIgnoreCase) || message.Headers.TryAddWithoutValidation(name, value)) return;
        message.Content?.Headers.TryAddWithoutValidation(name, value);
    }

    private static LocalRpcException Failed(string reason) => new(reason) { ErrorCode = (int)PluginErrorCode.FetchFailed };
}
