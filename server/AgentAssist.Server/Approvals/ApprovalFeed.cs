using System.Collections.Concurrent;
using System.Threading.Channels;

namespace AgentAssist.Server.Approvals;

/// <summary>Tells open pages of changes at once. Each listener has a short queue; one that does not read loses the oldest.</summary>
internal sealed class ApprovalFeed
{
    private const int MaxListeners = 1000;
    private const int QueueLength = 100;

    private readonly ConcurrentDictionary<Channel<Approval>, string?> _listeners = new();

    public void Publish(Approval approval)
    {
        foreach (var (channel, id) in _listeners)
        {
            if (id is null || id == approval.Id) channel.Writer.TryWrite(approval);
        }
    }

    /// <summary>Starts to listen; null when too many do already.</summary>
    /// <param name="id">To one approval; null for all.</param>
    public Channel<Approval>? Listen(string? id)
    {
        if (_listeners.Count >= MaxListeners) return null;
        var channel = Channel.CreateBounded<Approval>(new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = id;
        return channel;
    }

    public void Leave(Channel<Approval> channel) => _listeners.TryRemove(channel, out _);
}
