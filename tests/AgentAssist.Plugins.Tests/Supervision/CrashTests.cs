using System.Globalization;
using AgentAssist.Plugins.Supervision;
using AgentAssist.Plugins.Tests.Running;
using Microsoft.Extensions.Time.Testing;

namespace AgentAssist.Plugins.Tests.Supervision;

/// <summary>A plugin that dies, hangs or does not come up costs its callers no more than their patience.</summary>
public sealed class CrashTests
{
    private const string Code = "samples.misbehaving";

    private static readonly SupervisionLimits s_noPause = new() { BackOff = [TimeSpan.Zero], Hang = TimeSpan.FromMilliseconds(200) };

    [Theory]
    [InlineData("crash", "exit code 3")]
    [InlineData("half", "exit code 0")]
    public async Task StartsAgainAfterACrash(string order, string reason)
    {
        await using var plugins = await RunningPlugins.Start(s_noPause, null, SamplePlugins.Misbehaving).ReadyAsync();

        Assert.Equal(IncompleteReason.Crashed, (await plugins.CheckAsync(Code, order)).Missing);
        await plugins.StateAsync(PluginState.Enabled);
        Assert.Contains(reason, plugins.Status.Reason, StringComparison.Ordinal);

        Assert.Null((await plugins.CheckAsync(Code, "well")).Missing);
        Assert.Equal((PluginState.Active, 1), (plugins.Status.State, plugins.Status.Calls!.Crashes));
    }

    [Fact]
    public async Task PausesLongerAfterEachCrashAndGivesUpAtTheThirdWithinFiveMinutes()
    {
        var time = new FakeTimeProvider();
        await using var plugins = await RunningPlugins.Start(new SupervisionLimits(), time, SamplePlugins.Misbehaving).ReadyAsync();
        foreach (var seconds in new[] { 1, 5 })
        {
            await plugins.CheckAsync(Code, "crash");
            await plugins.StateAsync(PluginState.Enabled);
            time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(IncompleteReason.Crashed, (await plugins.CheckAsync(Code, "well")).Missing);
            time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Null((await plugins.CheckAsync(Code, "well")).Missing);
        }

        await plugins.CheckAsync(Code, "crash");

        await plugins.StateAsync(PluginState.Faulted);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(IncompleteReason.Crashed, (await plugins.CheckAsync(Code, "well")).Missing);
        Assert.Contains("stays down until it is enabled again", plugins.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnablingAFaultedPluginStartsItAnew()
    {
        await using var plugins = RunningPlugins.Start(s_noPause with { Crashes = 1 }, null, SamplePlugins.Misbehaving, ("start", "crash"));
        await plugins.CheckAsync(Code, "well");
        await plugins.StateAsync(PluginState.Faulted);
        Assert.Contains("I had a bad start", plugins.Status.Reason, StringComparison.Ordinal);

        plugins.Data.Installer.Configure(Code, "start", null);
        plugins.Host.Reload();

        Assert.Null((await plugins.CheckAsync(Code, "well")).Missing);
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("spin")]
    [InlineData("deaf")]
    public async Task KillsOneThatHangs(string order)
    {
        await using var plugins = await RunningPlugins.Start(s_noPause, null, SamplePlugins.Misbehaving).ReadyAsync();

        Assert.Equal(IncompleteReason.Timeout, (await plugins.CheckAsync(Code, order, TimeSpan.FromMilliseconds(100))).Missing);

        await plugins.StateAsync(PluginState.Enabled);
        Assert.Contains("hung", plugins.Status.Reason, StringComparison.Ordinal);
        Assert.Null((await plugins.CheckAsync(Code, "well")).Missing);
    }

    [Fact]
    public async Task MutesAContributionThatFailsThreeTimesInARowForFiveMinutes()
    {
        var time = new FakeTimeProvider();
        await using var plugins = await RunningPlugins.Start(new SupervisionLimits(), time, SamplePlugins.Misbehaving).ReadyAsync();
        for (var i = 0; i < 3; i++) Assert.Equal(IncompleteReason.Crashed, (await plugins.CheckAsync(Code, "fail")).Missing);

        Assert.Equal(IncompleteReason.Disabled, (await plugins.CheckAsync(Code, "well")).Missing);
        Assert.Equal([Code], plugins.Status.Muted);
        Assert.Null((await plugins.CheckAsync(Code + "/other", "well")).Missing);

        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null((await plugins.CheckAsync(Code, "well")).Missing);
    }

    [Fact]
    public async Task ASlowAnswerIsDroppedAndTheProcessLives()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();

        Assert.Equal(IncompleteReason.Timeout, (await plugins.CheckAsync(Code, "late", TimeSpan.FromMilliseconds(20))).Missing);

        Assert.Null((await plugins.CheckAsync(Code, "well")).Missing);
        Assert.Equal((1, 0), (plugins.Status.Calls!.Timeouts, plugins.Status.Calls.Crashes));
    }

    [Fact]
    public async Task ASlowStartCostsTheFirstCallersOnlyTheirPatience()
    {
        await using var plugins = RunningPlugins.Start(SamplePlugins.Misbehaving, ("start", "slow"));

        Assert.Equal(IncompleteReason.Timeout, (await plugins.CheckAsync(Code, "well", TimeSpan.FromMilliseconds(50))).Missing);
        Assert.Null((await plugins.CheckAsync(Code, "well")).Missing);
        Assert.Equal(0, plugins.Status.Calls!.Crashes);
    }

    [Theory]
    [InlineData("version", "protocol version 99")]
    [InlineData("encoding", "position encoding 'utf-8'")]
    [InlineData("nothing", "the server speaks 1")]
    [InlineData("never", "did not answer 'initialize' within 1 seconds")]
    [InlineData("crash", "I had a bad start")]
    public async Task TellsWhyOneDoesNotComeUp(string start, string reason)
    {
        var limits = new SupervisionLimits { Activation = start == "never" ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1), Crashes = 1 };
        await using var plugins = RunningPlugins.Start(limits, null, SamplePlugins.Misbehaving, ("start", start));

        Assert.Equal(IncompleteReason.Crashed, (await plugins.CheckAsync(Code, "well")).Missing);

        Assert.Equal(PluginState.Faulted, plugins.Status.State);
        Assert.Contains(reason, plugins.Status.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StopsAnIdleProcessAfterTenMinutesAndStartsItAgain()
    {
        var time = new FakeTimeProvider();
        await using var plugins = await RunningPlugins.Start(new SupervisionLimits(), time, SamplePlugins.Node).ReadyAsync();
        time.Advance(TimeSpan.FromMinutes(9));
        Assert.Null((await plugins.CheckAsync("samples.hello-node", "asap")).Missing);
        time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(PluginState.Active, plugins.Status.State);

        time.Advance(TimeSpan.FromMinutes(1));

        await plugins.StateAsync(PluginState.Idle);
        Assert.Null((await plugins.CheckAsync("samples.hello-node", "asap")).Missing);
        Assert.Equal((PluginState.Active, 0), (plugins.Status.State, plugins.Status.Calls!.Crashes));
    }

    [Fact]
    public async Task DisablingLetsWaitingCallersGo()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Misbehaving).ReadyAsync();
        var waiting = plugins.CheckAsync(Code, "hang");

        plugins.Data.Installer.Disable(Code);
        plugins.Host.Reload();

        Assert.Equal(IncompleteReason.Disabled, (await waiting.WaitAsync(RunningPlugins.Patience)).Missing);
        Assert.Equal((IncompleteReason.Disabled, Code), ((await plugins.CheckAsync(Code, "well")).Missing, (await plugins.CheckAsync(Code, "well")).Plugin));
        Assert.Equal((PluginState.Disabled, DisabledReason.ByUser), (plugins.Status.State, plugins.Status.DisabledReason));
    }

    [Fact]
    public async Task StopsOneThatPrintsWithoutEnd()
    {
        await using var plugins = await RunningPlugins.Start(s_noPause, new FakeTimeProvider(), SamplePlugins.Misbehaving).ReadyAsync();

        Assert.NotNull((await plugins.CheckAsync(Code, "deluge")).Missing);

        await plugins.StateAsync(PluginState.Enabled);
        Assert.Contains("printed more than 64 MiB", plugins.Status.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KilledUnderLoadItFailsNoCheck()
    {
        const int kills = 200;
        var limits = new SupervisionLimits { BackOff = [TimeSpan.Zero], Crashes = int.MaxValue };
        await using var plugins = await RunningPlugins.Start(limits, null, SamplePlugins.Node).ReadyAsync();
        using var end = new CancellationTokenSource();
        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(LoadAsync)).Append(Task.Run(KillAsync)));

        Assert.Equal(kills, plugins.Status.Calls!.Crashes);
        Assert.True(counts.Sum() > kills, string.Create(CultureInfo.InvariantCulture, $"Only {counts.Sum()} checks."));

        async Task<int> LoadAsync()
        {
            var answered = 0;
            while (!end.IsCancellationRequested)
            {
                var answer = await plugins.CheckAsync("samples.hello-node", "Send it asap", TimeSpan.FromMilliseconds(150));
                // Either it answered well, or it is named as missing; nothing else may come.
                if (answer.Missing is null) Assert.Single(answer.Findings);
                else Assert.True(answer.Missing is IncompleteReason.Crashed or IncompleteReason.Timeout or IncompleteReason.Disabled or IncompleteReason.Budget);
                answered++;
                // Callers that spin while it is dead would keep the next one from starting.
                if (answer.Missing is not null) await Task.Delay(5);
            }

            return answered;
        }

        async Task<int> KillAsync()
        {
            for (var i = 0; i < kills; i++)
            {
                var process = await plugins.Supervisor.ActivateAsync().WaitAsync(RunningPlugins.Patience);
                process.Kill("killed by the test");
                await process.Ended.WaitAsync(RunningPlugins.Patience);
                while (plugins.Supervisor.Statistics.Read().Crashes <= i) await Task.Delay(1);
            }

            await end.CancelAsync();
            return 0;
        }
    }
}
