using System.Collections.Concurrent;

namespace AgentAssist.Plugins.Supervision;

/// <summary>Failures of a plugin's contributions; three in a row mute one. Thread-safe.</summary>
internal sealed class StrikeBook(SupervisionLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Since)> _strikes = new(StringComparer.Ordinal);

    /// <summary>Contributions that are muted now, in order.</summary>
    public IReadOnlyList<string> Muted => _strikes.IsEmpty ? [] : [.. _strikes.Keys.Where(IsMuted).Order(StringComparer.Ordinal)];

    public bool IsMuted(string contribution) =>
        !_strikes.IsEmpty && _strikes.TryGetValue(contribution, out var strikes) && strikes.Count >= limits.Strikes && time.GetUtcNow() - strikes.Since < limits.Mute;

    /// <summary>Counts a failure; true when it mutes the contribution.</summary>
    public bool Strike(string contribution)
    {
        var now = time.GetUtcNow();
        return _strikes.AddOrUpdate(contribution, (1, now), (_, old) => old.Count >= limits.Strikes && now - old.Since >= limits.Mute ? (1, now) : (old.Count + 1, now)).Count == limits.Strikes;
    }

    /// <summary>It answered well.</summary>
    public void Forgive(string contribution)
    {
        if (!_strikes.IsEmpty) _strikes.TryRemove(contribution, out _);
    }

    /// <summary>A new process begins with a clean sheet.</summary>
    public void Clear() => _strikes.Clear();
}
