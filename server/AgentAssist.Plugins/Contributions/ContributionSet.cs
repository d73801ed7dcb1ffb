namespace AgentAssist.Plugins.Contributions;

/// <summary>What one plugin adds, by contribution point. Immutable.</summary>
public sealed class ContributionSet
{
    private readonly IReadOnlyDictionary<ContributionPoint, IReadOnlyList<object>> _entries;

    internal ContributionSet(IReadOnlyDictionary<ContributionPoint, IReadOnlyList<object>> entries) => _entries = entries;

    /// <summary>Nothing.</summary>
    public static ContributionSet Empty { get; } = new(new Dictionary<ContributionPoint, IReadOnlyList<object>>());

    /// <summary>Points with at least one entry.</summary>
    public IEnumerable<ContributionPoint> Points => _entries.Where(entry => entry.Value.Count > 0).Select(entry => entry.Key);

    /// <summary>Whether a process must run for it.</summary>
    public bool NeedsCode => Points.Any(point => point.NeedsCode);

    /// <summary>The entries of one point.</summary>
    public IReadOnlyList<T> Of<T>(ContributionPoint<T> point) where T : class =>
        _entries.TryGetValue(point, out var entries) ? [.. entries.Cast<T>()] : [];

    internal IReadOnlyList<object> All(ContributionPoint point) => _entries.GetValueOrDefault(point, []);
}
