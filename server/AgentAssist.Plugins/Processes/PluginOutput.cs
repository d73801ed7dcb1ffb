using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using AgentAssist.Sdk.Protocol;

namespace AgentAssist.Plugins.Processes;

/// <summary>Reads what a plugin prints, line by line: messages are passed on, the rest is logged. Bounded in the length of a line and in bytes a while.</summary>
/// <param name="log">Takes what is no message, shortened.</param>
/// <param name="trace">Takes each message; null when nobody looks on.</param>
/// <param name="time">Clock of the budget.</param>
internal sealed class PluginOutput(Action<string> log, Action<string>? trace, TimeProvider time)
{
    private const int MaxShown = 300;

    /// <summary>Bytes a plugin may print in <see cref="Window"/>.</summary>
    public const long Budget = 64L * 1024 * 1024;

    /// <summary>The time the budget is for.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly ArrayBufferWriter<byte> _line = new();
    private bool _isTooLong;
    private long _spent;
    private long _since;

    /// <summary>Reads until the end of the stream. Ends with an <see cref="InvalidDataException"/> when the budget is spent.</summary>
    public async Task PumpAsync(Stream from, PipeWriter to)
    {
        var buffer = new byte[64 * 1024];
        _since = time.GetTimestamp();
        int count;
        while ((count = await from.ReadAsync(buffer)) > 0)
        {
            Spend(count);
            await TakeAsync(buffer.AsMemory(0, count), to);
        }

        // What stands behind the last line end was cut off: it is logged, never believed.
        if (_line.WrittenCount > 0) log($"half a line: {Shown(_line.WrittenSpan)}");
    }

    private void Spend(int bytes)
    {
        if (time.GetElapsedTime(_since) > Window) (_spent, _since) = (0, time.GetTimestamp());
        _spent += bytes;
        if (_spent > Budget) throw new InvalidDataException($"it printed more than {Budget / (1024 * 1024)} MiB within {Window.TotalSeconds:F0} seconds");
    }

    private async ValueTask TakeAsync(ReadOnlyMemory<byte> bytes, PipeWriter to)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var part = end < 0 ? bytes : bytes[..end];
            if (_line.WrittenCount + part.Length > PluginProtocol.MaxMessageBytes) _isTooLong = true;
            else if (!_isTooLong) _line.Write(part.Span);
            if (end < 0) return;
            if (FinishLine(to)) await to.FlushAsync();
            bytes = bytes[(end + 1)..];
        }
    }

    private bool FinishLine(PipeWriter to)
    {
        var line = _line.WrittenSpan.Trim(" \t\r"u8);
        var isMessage = false;
        if (_isTooLong) log($"a line of more than {PluginProtocol.MaxMessageBytes} bytes was dropped");
        else if (!line.IsEmpty && MessageFilter.WhyNot(line) is { } reason) log($"{reason}: {Shown(line)}");
        else if (!line.IsEmpty)
        {
            isMessage = true;
            trace?.Invoke(Encoding.UTF8.GetString(line));
            to.Write(line);
            to.Write("\n"u8);
        }

        _line.ResetWrittenCount();
        _isTooLong = false;
        return isMessage;
    }

    private static string Shown(ReadOnlySpan<byte> line)
    {
        var text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, MaxShown)]);
        return line.Length > MaxShown ? text + "…" : text;
    }
}
