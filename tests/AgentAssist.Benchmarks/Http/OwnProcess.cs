using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AgentAssist.Benchmarks.Http;

/// <summary>Another run of this program.</summary>
internal static class OwnProcess
{
    /// <summary>Starts it with the settings a server has; it ends when its standard input is closed.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OwnProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_gcServer"] = "1" },
        };
        return Process.Start(start)!;
    }

    /// <summary>Puts a server under load for a time.</summary>
    /// <param name="server">Its address.</param>
    /// <param name="seconds">How long; a second of warming up comes before.</param>
    /// <param name="rate">Requests a second; null for as many as it answers.</param>
    public static Task<LoadResult> LoadAsync(Uri server, int seconds, double? rate = null) => LoadAsync(server, seconds, rate, []);

    /// <summary>The same over streams of events, timed up to the first event.</summary>
    public static Task<LoadResult> LoadEventsAsync(Uri server, int seconds, double rate) => LoadAsync(server, seconds, rate, ["events"]);

    private static async Task<LoadResult> LoadAsync(Uri server, int seconds, double? rate, string[] options)
    {
        using var load = Start([LoadCommand.Command, server.AbsoluteUri, seconds.ToString(CultureInfo.InvariantCulture), (rate ?? 0).ToString("F0", CultureInfo.InvariantCulture), .. options]);
        var output = await load.StandardOutput.ReadToEndAsync();
        await load.WaitForExitAsync();
        return JsonSerializer.Deserialize<LoadResult>(output) ?? throw new InvalidOperationException("The load measured nothing.");
    }

    /// <summary>Puts a server under load until it gets no faster: a new process answers slowly until its code is compiled with all optimisations.</summary>
    public static async Task WarmUpAsync(Uri server)
    {
        const int fewest = 4;
        const int most = 20;
        var best = 0d;
        for (int round = 0, stale = 0; round < most && (round < fewest || stale < 2); round++)
        {
            var rate = (await LoadAsync(server, seconds: 2)).Rate;
            stale = rate > best * 1.05 ? 0 : stale + 1;
            best = Math.Max(best, rate);
        }
    }
}
