using System.Text.Json;

namespace AgentAssist.EndToEnd.Running;

/// <summary>Waits for what a page does in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Reads until the condition holds; the last value is told when it never does.</summary>
    public static async Task<T> ReadAsync<T>(string what, Func<Task<T>> read, Func<T, bool> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (; ; )
        {
            var value = await read();
            if (condition(value)) return value;
            if (TimeProvider.System.GetElapsedTime(started) > Patience) Assert.Fail($"{what}: still {JsonSerializer.Serialize(value, Readable.Json)}");
            await Task.Delay(20);
        }
    }

    public static async Task EqualAsync<T>(string what, T expected, Func<Task<T>> read)
    {
        var wanted = JsonSerializer.Serialize(expected, Readable.Json);
        await ReadAsync($"{what} should be {wanted}", read, value => JsonSerializer.Serialize(value, Readable.Json) == wanted);
    }
}
