using System.Text.Json;

namespace AgentAssist.Server.Tests.Running;

/// <summary>Waits for what the server does in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task IsTrueAsync(Func<Task<bool>> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience) Assert.Fail("It did not come true.");
            await Task.Delay(20);
        }
    }

    public static async Task<JsonElement> ReadAsync(Func<Task<JsonElement>> read, Func<JsonElement, bool> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (; ; )
        {
            var value = await read();
            if (condition(value)) return value;
            if (TimeProvider.System.GetElapsedTime(started) > Patience) Assert.Fail($"It stayed as it was: {value}");
            await Task.Delay(20);
        }
    }
}
