using AgentAssist.Plugins.Calls;
using AgentAssist.Plugins.Tests.Running;

namespace AgentAssist.Plugins.Tests.Processes;

/// <summary>The shipped spelling plugin with its real dictionaries.</summary>
public sealed class SpellingTests
{
    private const string Code = "agentassist.spelling";

    private static string Folder => Path.Combine(SamplePlugins.Root, "server", "plugins", "spelling");

    [Fact]
    public async Task FindsSlipsOffersTheWordAndLeavesTheRestAlone()
    {
        SamplePlugins.Need("node");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "nspell")), "npm ci did not run in server/plugins/spelling.");
        var data = new TempData();
        data.Enable(Folder);
        data.Installer.Configure(Code, "words", System.Text.Json.JsonSerializer.SerializeToElement(new[] { "Zorblax" }));
        await using var plugins = RunningPlugins.Open(data);

        const string english = "Hello Xanthippa, we recieve your zorblax at https://exmple.com/pth; order AB-12x, mail annna@exmple.com, `codde`, AgentAssist and HTTP.";
        Assert.Equal(["recieve"], await WordsAsync(plugins, english, "en", "receive"));
        Assert.Equal(["Helo"], await WordsAsync(plugins, "Helo there.", "en", "Hello"));
        Assert.Empty(await WordsAsync(plugins, "We don’t know Jon’s well-known answer.", "en"));
        Assert.Equal(["Извените", "отпрвлен"], await WordsAsync(plugins, "Извените, Жужанна, заказ уже отпрвлен. Вернём деньги завтра.", "ru", "Извините"));
    }

    private static async Task<string[]> WordsAsync(RunningPlugins plugins, string text, string language, string? fix = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await plugins.CheckAsync(Code, RunningPlugins.Request(text, language) with { Context = new Context() });
            var isReady = answer.Missing is null && (fix is null || Fixes(answer).Contains(fix));
            // While a dictionary is read it says so; suggestions that took too long are there the next time.
            if (isReady) return [.. answer.Findings.Select(finding => text[finding.Range.Start..finding.Range.End])];
            if (TimeProvider.System.GetElapsedTime(began) > TimeSpan.FromMinutes(4)) Assert.Fail($"{answer.Missing}: {string.Join(", ", Fixes(answer))}\n{plugins.Log}");
            await Task.Delay(100);
        }
    }

    private static IEnumerable<string> Fixes(PluginCheckAnswer answer) => answer.Findings.SelectMany(finding => finding.Actions).Select(action => action.Title);
}
