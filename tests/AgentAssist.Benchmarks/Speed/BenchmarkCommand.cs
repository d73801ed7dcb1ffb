using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AgentAssist.Benchmarks.Speed;

/// <summary>BenchmarkDotNet over the engine: <c>benchmarks [its options]</c>; a short job in this process, some minutes.</summary>
internal static class BenchmarkCommand
{
    public static int Run(string[] options)
    {
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        string[] all = options.Length == 0 ? ["--filter", "*"] : options;
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkCommand).Assembly).Run(all, DefaultConfig.Instance.AddJob(job));
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }
}
