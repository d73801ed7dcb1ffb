using System.Collections.Concurrent;
using System.Threading.Channels;

namespace AgentAssist.Server.Streams;

/// <summary>Tells open pages of changes at once. Each listener has a short queue; one that does not read loses the oldest.</summary>
/// <param name="idOf">What listeners to one thing know it by.</param>
internal sealed class Feed<T>(Func<T, string> idOf)
{
    private const int MaxListeners = 1000;
    private const int QueueLength = 100;

    private readonly ConcurrentDictionary<Channel<T>, string?> _listeners = new();

    public void Publish(T changed)
    {
        foreach (var (channel, id) in _listeners)
        {
            if (id is null || id == idOf(changed)) channel.Writer.TryWrite(changed);
        }
    }

    /// <summary>Starts to listen; null when too many do already.</summary>
    /// <param name="id">To one thing; null for all.</param>
    public Channel<T>? Listen(string? id)
    {
        if (_listeners.Count >= MaxListeners) return null;
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = id;
        return channel;
    }

    public void Leave(Channel<T> channel) => _listeners.TryRemove(channel, out _);
}
