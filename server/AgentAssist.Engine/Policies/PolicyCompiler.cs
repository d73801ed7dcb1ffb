using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Policies;

/// <summary>Compiles what was read from a policies folder.</summary>
public static class PolicyCompiler
{
    /// <summary>Compiles every policy. Rules that cannot be compiled are left out and reported in <see cref="PolicySet.Problems"/>.</summary>
    /// <param name="source">What was read.</param>
    /// <param name="inflector">Knows the forms of words.</param>
    /// <param name="time">Tells the day on which exceptions expire; null for the system's clock.</param>
    public static PolicySet Compile(PolicySource source, IInflector inflector, TimeProvider? time = null) =>
        new PolicyCompilation(source, inflector, time ?? TimeProvider.System).Compile();
}
