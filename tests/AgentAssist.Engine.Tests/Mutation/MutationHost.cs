using System.Runtime.CompilerServices;
using AgentAssist.Engine.Text.Matching;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(AgentAssist.Engine.Tests.Mutation.MutationHost))]

namespace AgentAssist.Engine.Tests.Mutation;

/// <summary>
/// Stryker keeps the process of the tests from one mutant to the next. What is built once in a process is built here before the first
/// of them takes effect: one mutant can't spoil the tables of all that follow. For code that builds such tables itself every mutant has
/// a process of its own (<c>MutationHost=fresh</c>, slower): asked for a second run the process ends, and Stryker starts another for it.
/// </summary>
public sealed class MutationHost
{
    private static readonly bool s_isFresh = Environment.GetEnvironmentVariable("MutationHost") == "fresh";
    private static int s_runs;

    /// <summary>Called for every run.</summary>
    public MutationHost()
    {
        if (s_isFresh && Interlocked.Increment(ref s_runs) > 1) Environment.Exit(3);
    }

    [ModuleInitializer]
    internal static void BuildTables()
    {
        if (s_isFresh || Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE") is not { } file) return;
        using var control = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Span<byte> mutant = stackalloc byte[sizeof(int)];
        control.ReadExactly(mutant);
        Write(control, BitConverter.GetBytes(-1));
        foreach (var type in typeof(PhraseIndex).Assembly.GetTypes().Concat(typeof(MutationHost).Assembly.GetTypes()))
            if (type is { TypeInitializer: not null, ContainsGenericParameters: false }) RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        Write(control, mutant);
    }

    private static void Write(FileStream control, ReadOnlySpan<byte> mutant)
    {
        control.Position = 0;
        control.Write(mutant);
        control.Flush();
    }
}
