using System.Globalization;
using System.Text.RegularExpressions;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.Benchmarks.Typing;

/// <summary>
/// Measures in a real browser, on loopback, the time from the press of the last letter of bad words to the frame that draws their underline:
/// <c>typing [--samples N]</c>. The pause the overlay makes on purpose is taken off. Exit code 1: the 95th percentile is over the limit.
/// </summary>
internal static partial class TypingCommand
{
    private const double Limit = 100;
    private const int LeastSamples = 100;

    public static async Task<int> RunAsync(string[] options)
    {
        var samples = options is ["--samples", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : LeastSamples;
        var pause = ReadPause();
        await using var server = await RunningServer.StartAsync();
        await using var extension = new ExtensionBrowser();
        await using var page = new PageScriptBrowser();
        await Task.WhenAll(extension.StartAsync(server.Address), page.StartAsync(server.Address));

        Console.WriteLine($"{"ms, without the pause of " + pause,-32}{"p50",8}{"p95",8}{"max",8}{"samples",9}");
        var worst = 0d;
        foreach (var browser in new OverlayBrowser[] { extension, page })
        {
            foreach (var kind in Enum.GetValues<EditorKind>())
            {
                var times = await TypingMeasure.RunAsync(browser, kind, samples);
                var sorted = times.Select(time => time - pause).Order().ToArray();
                worst = Math.Max(worst, At(sorted, 0.95));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{$"{browser.Name}, {kind.ToString().ToLowerInvariant()} editor",-32}{At(sorted, 0.5),8:F1}{At(sorted, 0.95),8:F1}{sorted[^1],8:F1}{sorted.Length,9}"));
            }
        }

        return worst < Limit ? 0 : 1;
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];

    /// <summary>The overlay's own constant, so that the figures stay right when it changes.</summary>
    private static int ReadPause()
    {
        var file = Path.Combine(Repository.Extension, "src", "overlay", "checking", "editorSession.ts");
        var found = PauseConstant().Match(File.ReadAllText(file));
        return found.Success ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : throw new InvalidDataException($"{file}: there is no typingPause.");
    }

    [GeneratedRegex(@"const typingPause = (\d+);")]
    private static partial Regex PauseConstant();
}
