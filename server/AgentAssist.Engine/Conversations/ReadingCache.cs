using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace AgentAssist.Engine.Conversations;

/// <summary>
/// Readings of the messages met lately: an agent's typing sends the same conversation again and again. Two generations: when the
/// young one is full, the old one is dropped whole, and what is asked for again moves to the young one. Looking up takes no lock.
/// </summary>
/// <param name="capacity">Weight of one generation.</param>
internal sealed class ReadingCache(int capacity)
{
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    public bool TryGet(in MessageKey key, [NotNullWhen(true)] out MessageReading? reading)
    {
        if (_young.Readings.TryGetValue(key, out reading)) return true;
        if (!_old.Readings.TryGetValue(key, out reading)) return false;
        Add(key, reading);
        return true;
    }

    public void Add(in MessageKey key, MessageReading reading)
    {
        var young = _young;
        if (!young.Readings.TryAdd(key, reading) || Interlocked.Add(ref young.Weight, reading.Weight) <= capacity) return;
        if (Interlocked.CompareExchange(ref _young, new Generation(), young) == young) _old = young;
    }

    private sealed class Generation
    {
        public readonly ConcurrentDictionary<MessageKey, MessageReading> Readings = new();
        public int Weight;
    }
}
