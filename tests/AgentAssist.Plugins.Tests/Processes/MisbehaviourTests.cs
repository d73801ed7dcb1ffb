using System.Globalization;
using AgentAssist.Plugins.Processes;
using AgentAssist.Plugins.Tests.Running;

namespace AgentAssist.Plugins.Tests.Processes;

/// <summary>Whatever a plugin prints, answers or tries, the others and the server go on, and it goes on too where it can.</summary>
public sealed class MisbehaviourTests
{
    private const string Code = "samples.misbehaving";

    [Theory]
    [InlineData("noise", "friendly log line")]
    [InlineData("malformed", "a line that is not JSON")]
    [InlineData("huge", "more than 1048576 bytes")]
    public async Task SurvivesWhatIsNoMessage(string order, string logged)
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();

        var answer = await plugins.CheckAsync(Code, order + " of it");

        Assert.True(answer.Missing is null, plugins.Log + "\n" + plugins.Status.Reason);
        Assert.Single(answer.Findings);
        Assert.Contains(logged, plugins.Log.ToString(), StringComparison.Ordinal);
        Assert.Null((await plugins.CheckAsync(Code, "well")).Missing);
        Assert.Equal(0, plugins.Status.Calls!.Crashes);
    }

    [Fact]
    public async Task ReadsAtMostAHundredDiagnostics()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();

        var answer = await plugins.CheckAsync(Code, "flood");

        Assert.Equal(100, answer.Findings.Count);
        Assert.Contains("4900 of 5000 diagnostics", plugins.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DropsRangesOutsideOfTheTextAndThoseThatCutACharacter()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();

        var answer = await plugins.CheckAsync(Code, "range 👋");

        Assert.Equal([new TextRange(0, 5)], answer.Findings.Select(finding => finding.Range));
        Assert.Contains("not in the text", plugins.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DropsCodesThatWereNotAskedFor()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();

        var answer = await plugins.CheckAsync(Code, "undeclared");

        Assert.Equal([new TextRange(0, 10)], answer.Findings.Select(finding => finding.Range));
        Assert.Contains("'samples.other'", plugins.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains("'samples.misbehaving/other'", plugins.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DropsActionsThatDoNotFitTheText()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();

        var finding = Assert.Single((await plugins.CheckAsync(Code, "actions")).Findings);

        Assert.Null(finding.Message);
        Assert.Equal(["Fine"], finding.Actions.Select(action => action.Title));
    }

    [Theory]
    [InlineData("shape", "no object with 'diagnostics'")]
    [InlineData("fail", "it failed on purpose")]
    public async Task TellsAnAnswerThatCannotBeUsed(string order, string logged)
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();

        Assert.Equal(IncompleteReason.Crashed, (await plugins.CheckAsync(Code, order)).Missing);
        Assert.Contains(logged, plugins.Log.ToString(), StringComparison.Ordinal);
        Assert.Null((await plugins.CheckAsync(Code, "well")).Missing);
    }

    [Fact]
    public async Task RefusesWhatWasNotGranted()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();

        var finding = Assert.Single((await plugins.CheckAsync(Code, "permission")).Findings);

        Assert.Equal("-32001 -32001 -32001", finding.Message);
    }

    [Fact]
    public async Task HidesWhoTheCustomerIs()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();
        var request = RunningPlugins.Request("seen") with
        {
            Context = new Context { Customer = new Customer("c9", "Anna"), Agent = new Agent("a1", AgentLevel.Expert, "Ben"), ConversationId = "48213" },
            Conversation = [new Message(Author.Customer, "Hello")],
        };

        var finding = Assert.Single((await plugins.CheckAsync(Code, request)).Findings);

        Assert.Contains("\"conversation\":1", finding.Message, StringComparison.Ordinal);
        Assert.Contains("expert", finding.Message, StringComparison.Ordinal);
        foreach (var secret in new[] { "c9", "Anna", "a1", "Ben", "48213" }) Assert.DoesNotContain(secret, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GivesItNoEnvironmentOfTheServers()
    {
        Environment.SetEnvironmentVariable("AGENTASSIST_TOKEN", "LEAK_ME");
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();

        var names = Assert.Single((await plugins.CheckAsync(Code, "env")).Findings).Message!.Split(' ');

        Assert.Contains("PATH", names);
        Assert.DoesNotContain(names, name => name.StartsWith("AGENTASSIST", StringComparison.Ordinal) || name.Contains("TOKEN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CannotLeaveTheSandbox()
    {
        Assert.SkipUnless(Sandbox.Best.Level == SandboxLevel.Isolated, $"This system allows the sandbox level {Sandbox.Best.Level} only.");
        Environment.SetEnvironmentVariable("AGENTASSIST_TOKEN", "LEAK_ME");
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();
        using var server = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        server.Start();
        var secret = Path.Combine(plugins.Data.Path, "secret.txt");
        await File.WriteAllTextAsync(secret, "the database");

        async Task<string?> OrderAsync(string order) => (await plugins.CheckAsync(Code, order)).Findings.Single().Message;

        Assert.NotEqual("reached", await OrderAsync($"network http://127.0.0.1:{((System.Net.IPEndPoint)server.LocalEndpoint).Port}/"));
        Assert.StartsWith("refused", await OrderAsync($"files {secret}"), StringComparison.Ordinal);
        Assert.StartsWith("refused", await OrderAsync("write"), StringComparison.Ordinal);
        Assert.DoesNotContain(":true", await OrderAsync("parent"), StringComparison.Ordinal);
        Assert.Equal(SandboxLevel.Isolated, plugins.Status.Sandbox);
    }

    [Fact]
    public async Task StopsEverythingItStarted()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found by /proc.");
        var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();
        var seconds = string.Create(CultureInfo.InvariantCulture, $"600.{Environment.ProcessId}"); // tells it from those of other tests
        await plugins.CheckAsync(Code, $"child {seconds}");
        Assert.Contains(Directory.EnumerateDirectories("/proc"), IsChild);
        var root = plugins.Supervisor.ProcessId!.Value;
        Assert.True(plugins.Status.Memory > 1024 * 1024, "It has memory.");

        await plugins.DisposeAsync();

        Assert.False(Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{root}")));
        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc"), IsChild);

        bool IsChild(string folder) => CommandLine(folder).Contains($"sleep\0{seconds}\0", StringComparison.Ordinal);
    }

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
