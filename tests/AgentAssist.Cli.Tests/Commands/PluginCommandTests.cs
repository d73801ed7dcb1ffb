using System.Text.Json;
using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class PluginCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentassist-cli-plugins-");

    private string Data => Path.Combine(_folder.FullName, "data");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("node", "node")]
    [InlineData("python", "python3")]
    [InlineData("csharp", "dotnet")]
    public async Task ANewPluginWorksAtOnceAndKeepsTheProtocol(string language, string program)
    {
        Need(program);
        var folder = Path.Combine(_folder.FullName, "shouting");
        Assert.Equal(0, (await RunAsync("plugin", "new", "acme.shouting", "--lang", language, "--directory", folder)).ExitCode);

        var tried = await RunAsync("plugin", "dev", folder, "--once");

        Assert.True(tried.ExitCode == 0, tried.Output + tried.Error);
        Assert.Contains("acme.shouting: 2 findings", tried.Output, StringComparison.Ordinal);
        Assert.Contains("draft.txt:1:35: «WILL» “WILL” is in capitals.", tried.Output, StringComparison.Ordinal);
        Assert.Contains("→ {\"jsonrpc\":\"2.0\"", tried.Error, StringComparison.Ordinal);
        Assert.Contains("← {\"jsonrpc\"", tried.Error, StringComparison.Ordinal);
        var again = await RunAsync("plugin", "new", "acme.shouting", "--directory", folder);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("is already there", again.Error, StringComparison.Ordinal);
        var tested = await RunAsync("plugin", "test", folder);
        Assert.True(tested.ExitCode is 0 or 1, tested.Output + tested.Error);
        // On a busy machine a good plugin may be late; every other point has to pass.
        Assert.DoesNotContain(tested.Output.Split('\n'), line => line.StartsWith("FAIL", StringComparison.Ordinal) && !line.Contains("within 150 ms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TestTellsWhatAPluginDoesWrong()
    {
        var folder = Path.Combine(_folder.FullName, "bad");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "plugin.json"), """{"id": "acme.bad", "version": "1.0.0", "engines": {"agentassist": "^1.0"}, "main": "main.js", "contributes": {"checks": [{"code": "acme.bad"}]}}""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "main.js"), """
            require('node:readline').createInterface({input: process.stdin}).on('line', (line) => {
              const {id, method} = JSON.parse(line);
              const result = method === 'initialize' ? {protocolVersion: 1} : {diagnostics: [{code: 'acme.bad', range: {start: 0, end: 99999999}}]};
              if (id !== undefined) console.log(JSON.stringify({jsonrpc: '2.0', id, result}));
            });
            setInterval(() => {}, 1000);
            """, TestContext.Current.CancellationToken);

        var tested = await RunAsync("plugin", "test", folder);

        Assert.Equal(1, tested.ExitCode);
        Assert.Contains("ok   answers 'initialize'", tested.Output, StringComparison.Ordinal);
        Assert.Contains("whose range is not in the text", tested.Output, StringComparison.Ordinal);
        Assert.Contains("FAIL refuses an unknown method", tested.Output, StringComparison.Ordinal);
        Assert.Contains("it went on for five seconds", tested.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APluginIsPackedInstalledGrantedSetAndRemoved()
    {
        var package = Path.Combine(_folder.FullName, "p.aaplugin");
        Assert.Equal(0, (await RunAsync("plugin", "pack", Sample("hello-node"), "-o", package)).ExitCode);

        var installed = await RunAsync("plugin", "install", package, "--data", Data);
        Assert.Contains("It is not enabled", installed.Output, StringComparison.Ordinal);
        Assert.Contains("samples.hello-node 1.0.0  installed  configuration, checks", (await RunAsync("plugin", "list", "--data", Data)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("plugin", "enable", "samples.hello-node", "--data", Data)).ExitCode);
        Assert.Contains("word = \"soon\"", (await RunAsync("plugin", "configure", "samples.hello-node", "word=soon", "--data", Data)).Output, StringComparison.Ordinal);
        using (var list = JsonDocument.Parse((await RunAsync("plugin", "list", "--format", "json", "--data", Data)).Output))
            Assert.Equal("enabled", list.RootElement[0].GetProperty("state").GetString());
        Assert.Equal(0, (await RunAsync("plugin", "disable", "samples.hello-node", "--data", Data)).ExitCode);
        Assert.Equal(0, (await RunAsync("plugin", "uninstall", "samples.hello-node", "--data", Data)).ExitCode);

        var gone = await RunAsync("plugin", "enable", "samples.hello-node", "--data", Data);
        Assert.Equal(2, gone.ExitCode);
        Assert.Contains("no plugin 'samples.hello-node' is installed", gone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PermissionsAreShownAndNotGrantedUnasked()
    {
        await RunAsync("plugin", "install", Sample("misbehaving"), "--data", Data);

        var refused = await RunAsync("plugin", "enable", "samples.misbehaving", "--data", Data);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("read the messages of the conversation", refused.Output, StringComparison.Ordinal);
        Assert.Contains("--yes", refused.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("plugin", "enable", "samples.misbehaving", "--yes", "--data", Data)).ExitCode);
    }

    [Fact]
    public async Task CheckAsksEnabledPlugins()
    {
        using var packs = new PackFolder();
        packs.Write("small/rules/hurry.yaml", """
            rule: hurry
            title: {en: A hurry, ru: Спешка, uk: Поспіх}
            severity: error
            find: {check: samples.hello-node}
            message: {en: "{message}", ru: "{message}", uk: "{message}"}

            """);
        await RunAsync("plugin", "install", Sample("hello-node"), "--enable", "--data", Data);

        var result = await Cli.RunAsync(packs.Path, "Send it asap.", "check", "-", "--format", "json", "--data", Data);

        Assert.Equal(1, result.ExitCode);
        using var answer = JsonDocument.Parse(result.Output);
        Assert.Equal("Name a time instead.", answer.RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString());
    }

    private static Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(null, "", arguments);

    private static string Sample(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "tests", "plugins", name))) return Path.Combine(at.FullName, "tests", "plugins", name);
        throw new InvalidOperationException($"There is no sample {name}.");
    }

    private static void Need(string program)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        Assert.SkipUnless(folders.Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))), $"{program} is not installed.");
    }
}
