using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace AgentAssist.Cli.Replays;

/// <summary>Tells where bytes stop being UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>Offset of the first byte that does not belong to a character; -1 when all do.</summary>
    public static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return -1;
        var valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == OperationStatus.Done) valid += length;
        return valid;
    }
}
