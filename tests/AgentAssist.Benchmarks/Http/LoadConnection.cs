using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AgentAssist.Benchmarks.Http;

/// <summary>One keep-alive connection with one request on its way at a time. Speaks just enough HTTP to be cheap.</summary>
/// <param name="server">Its address.</param>
/// <param name="bodies">What is sent, one after the other.</param>
/// <param name="first">Where to begin.</param>
/// <param name="events">Whether streams of events are asked for; the latency is then that of <c>event: result</c>.</param>
internal sealed class LoadConnection(Uri server, byte[][] bodies, int first, bool events = false)
{
    private readonly byte[][] _requests = [.. bodies.Select(body => Request(server, body, events))];
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly HashSet<string> _revisions = [];

    /// <summary>Latencies in ticks of the stopwatch.</summary>
    public List<long> Latencies { get; } = [];

    public int Failures { get; private set; }

    public IReadOnlyCollection<string> Revisions => _revisions;

    /// <summary>Sends until the end, the next one when the last is answered, but never sooner than the interval asks. Counts what begins after the start.</summary>
    public async Task RunAsync(long start, long end, TimeSpan interval, TimeSpan offset)
    {
        var due = TimeProvider.System.GetTimestamp() + Ticks(offset);
        Socket? socket = null;
        for (var i = first; TimeProvider.System.GetTimestamp() < end; i++)
        {
            if (interval > TimeSpan.Zero) await UntilAsync(due);
            // A request that had to wait for the answer before it is late by our doing: its latency counts from when it was due.
            var now = TimeProvider.System.GetTimestamp();
            var sent = interval > TimeSpan.Zero && now - due > Stopwatch.Frequency / 50 ? due : now;
            due += Ticks(interval);
            try
            {
                socket ??= await ConnectAsync();
                var answered = await ExchangeAsync(socket, _requests[i % _requests.Length]);
                if (sent >= start) Latencies.Add(answered - sent);
            }
            catch (Exception error) when (error is SocketException or IOException or FormatException)
            {
                Failures++;
                socket?.Dispose();
                socket = null;
                if (sent >= start) Latencies.Add(TimeProvider.System.GetTimestamp() - sent);
            }
        }

        socket?.Dispose();
    }

    private static byte[] Request(Uri server, byte[] body, bool events) =>
        [.. Encoding.ASCII.GetBytes($"POST /v1/drafts/check HTTP/1.1\r\nHost: {server.Authority}\r\n{(events ? "Accept: text/event-stream\r\n" : "")}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    private static async Task UntilAsync(long due)
    {
        var wait = TimeProvider.System.GetElapsedTime(TimeProvider.System.GetTimestamp(), due);
        if (wait > TimeSpan.FromMilliseconds(1)) await Task.Delay(wait);
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(server.Host), server.Port));
        return socket;
    }

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <returns>When the answer was there, or the first event of a stream.</returns>
    private async ValueTask<long> ExchangeAsync(Socket socket, byte[] request)
    {
        await socket.SendAsync(request);
        if (events) return await ReadEventsAsync(socket);
        var (read, whole) = (0, int.MaxValue);
        while (read < whole)
        {
            var count = await socket.ReceiveAsync(_buffer.AsMemory(read));
            if (count == 0) throw new IOException("The server closed the connection.");
            read += count;
            if (whole == int.MaxValue) whole = WholeLength(_buffer.AsSpan(0, read));
        }

        NoteRevision(_buffer.AsSpan(0, read));
        return TimeProvider.System.GetTimestamp();
    }

    private async ValueTask<long> ReadEventsAsync(Socket socket)
    {
        var (read, result) = (0, 0L);
        while (!_buffer.AsSpan(0, read).EndsWith("\r\n0\r\n\r\n"u8))
        {
            var count = await socket.ReceiveAsync(_buffer.AsMemory(read));
            if (count == 0) throw new IOException("The server closed the connection.");
            read += count;
            if (result == 0 && _buffer.AsSpan(0, read).IndexOf("event: result\ndata: {"u8) is var at and >= 0 && _buffer.AsSpan(at, read - at).IndexOf("\n\n"u8) > 0)
                result = TimeProvider.System.GetTimestamp();
        }

        if (!_buffer.AsSpan(0, read).StartsWith("HTTP/1.1 200"u8) || result == 0) throw new FormatException("No result.");
        NoteRevision(_buffer.AsSpan(0, read));
        return result;
    }

    private static int WholeLength(ReadOnlySpan<byte> answer)
    {
        var body = answer.IndexOf("\r\n\r\n"u8);
        if (body < 0) return int.MaxValue;
        if (!answer.StartsWith("HTTP/1.1 200"u8)) throw new FormatException("Not 200.");
        var length = answer[..body];
        length = length[(length.IndexOf("Content-Length: "u8) + "Content-Length: "u8.Length)..];
        var end = length.IndexOf((byte)'\r');
        return body + 4 + int.Parse(end < 0 ? length : length[..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private void NoteRevision(ReadOnlySpan<byte> answer)
    {
        var at = answer.IndexOf("\"revision\":\""u8);
        if (at < 0) throw new FormatException("No revision.");
        Span<char> revision = stackalloc char[128];
        var value = answer[(at + "\"revision\":\""u8.Length)..];
        var length = Encoding.ASCII.GetChars(value[..Math.Min(revision.Length, value.IndexOf((byte)'"'))], revision);
        if (!_revisions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(revision[..length])) _revisions.Add(revision[..length].ToString());
    }
}
