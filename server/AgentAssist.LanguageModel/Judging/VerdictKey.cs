using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AgentAssist.LanguageModel.Judging;

/// <summary>
/// Stands for a draft, what is around it, the questions and the model in a cache that keeps no text: a hash under a secret of this process.
/// </summary>
internal readonly record struct VerdictKey(UInt128 High, UInt128 Low)
{
    private static readonly byte[] s_secret = RandomNumberGenerator.GetBytes(32);

    public static VerdictKey Of(params ReadOnlySpan<string?> parts)
    {
        var text = new ArrayBufferWriter<byte>(1024);
        text.Write(s_secret);
        foreach (var part in parts)
        {
            text.Write(BitConverter.GetBytes(part?.Length ?? -1));
            text.Write(MemoryMarshal.AsBytes(part.AsSpan()));
        }

        Span<UInt128> halves = stackalloc UInt128[2];
        SHA256.HashData(text.WrittenSpan, MemoryMarshal.AsBytes(halves));
        return new VerdictKey(halves[0], halves[1]);
    }
}
