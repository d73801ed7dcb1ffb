using System.Diagnostics;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Tests.Text.Inflection;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Hosting;

/// <summary>A folder of policies with a host that watches it.</summary>
internal sealed class HostedFolder : IDisposable
{
    public HostedFolder(PolicyFolder files)
    {
        Files = files;
        Host = PolicyHost.Open(files.Path, Dictionaries.Inflector);
        Host.Watch();
    }

    public PolicyFolder Files { get; }

    public PolicyHost Host { get; }

    public static PolicyFolder Saying(string word) => new PolicyFolder().Pack("p").Rule("p", "r", Find(word));

    public static string Find(string word) => $"find: {{phrases: {{en: ={word}}}}}\n";

    public void Say(string word) => Files.Rule("p", "r", Find(word));

    /// <summary>The words the policy in force finds in a draft.</summary>
    public string[] Words(string draft) =>
        [.. Host.Current.Policies["default"].Check(new DraftCheckRequest { Draft = new Draft(draft) }).Diagnostics.Select(found => draft[found.Range.Start..found.Range.End])];

    /// <summary>Waits for what the watcher brings about.</summary>
    public static async Task Eventually(Func<bool> holds)
    {
        var began = Stopwatch.GetTimestamp();
        while (!holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(began).TotalSeconds < 20, "it did not happen in 20 seconds");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        Host.Dispose();
        Files.Dispose();
    }
}
