using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AgentAssist.EndToEnd.Running;

/// <summary>A line to the server on which answers can be held back, and which can be cut, as on a bad network. It carries bytes and changes none.</summary>
internal sealed class WeakLine : IAsyncDisposable
{
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Uri _server;
    private TcpListener _listener = new(IPAddress.Loopback, 0);
    private CancellationTokenSource _end = new();
    private Task _accepting;
    private TaskCompletionSource _open = Opened();
    private int _checks;
    private int _waiting;

    public WeakLine(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
    }

    public Uri Address { get; }

    /// <summary>How many checks were asked for over this line.</summary>
    public int Checks => Volatile.Read(ref _checks);

    /// <summary>How many checks are asked for, not answered and not given up.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Keeps every answer back until <see cref="Release"/>; questions still pass.</summary>
    public void Hold() => _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _open.TrySetResult();

    /// <summary>Drops every connection and refuses new ones, as when the server ends, until <see cref="Mend"/>.</summary>
    public async Task CutAsync()
    {
        Release();
        await _end.CancelAsync();
        _listener.Stop();
        await Task.WhenAll([_accepting, .. _connections]);
    }

    /// <summary>Listens again where it did before it was cut.</summary>
    public void Mend()
    {
        _connections.Clear();
        _end.Dispose();
        _end = new();
        _listener = new(IPAddress.Loopback, Address.Port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        _end.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open.SetResult();
        return open;
    }

    private async Task AcceptAsync()
    {
        try
        {
            for (; ; ) _connections.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        var waiting = 0;
        using (browser)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
                await Task.WhenAny(
                    CopyAsync(browser, server, bytes => Count(bytes, ref waiting)),
                    CopyAsync(server, browser, async _ =>
                    {
                        await _open.Task.WaitAsync(_end.Token);
                        Interlocked.Add(ref _waiting, -Interlocked.Exchange(ref waiting, 0));
                    }));
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
            {
            }
            finally
            {
                Interlocked.Add(ref _waiting, -Interlocked.Exchange(ref waiting, 0));
            }
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, Func<ReadOnlyMemory<byte>, Task> before)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            for (int read; (read = await from.GetStream().ReadAsync(buffer, _end.Token)) > 0;)
            {
                await before(buffer.AsMemory(0, read));
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private Task Count(ReadOnlyMemory<byte> bytes, ref int waiting)
    {
        if (!bytes.Span.StartsWith("POST /v1/drafts/check "u8)) return Task.CompletedTask;
        Interlocked.Increment(ref _checks);
        Interlocked.Increment(ref _waiting);
        Interlocked.Increment(ref waiting);
        return Task.CompletedTask;
    }
}
