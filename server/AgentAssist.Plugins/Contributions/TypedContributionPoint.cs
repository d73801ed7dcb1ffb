namespace AgentAssist.Plugins.Contributions;

/// <summary>A contribution point whose entries are of one type.</summary>
public abstract class ContributionPoint<T> : ContributionPoint where T : class
{
    /// <summary>What an entry is told apart by within a plugin.</summary>
    internal abstract string KeyOf(T contribution);

    internal override IEnumerable<string> ImpliedEvents(object contribution) => Implied((T)contribution);

    /// <summary>The activation events an entry implies.</summary>
    private protected virtual IEnumerable<string> Implied(T contribution) => [];
}
