using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AgentAssist.Engine.Conversations;

/// <summary>
/// Stands for a message in a cache that keeps no texts: 128 bits of a hash under a secret of this process, so that nobody can
/// write two messages that pass for one.
/// </summary>
internal readonly record struct MessageKey(ulong High, ulong Low)
{
    private static readonly ulong[] s_secret = MemoryMarshal.Cast<byte, ulong>(RandomNumberGenerator.GetBytes(6 * sizeof(ulong))).ToArray();

    /// <param name="text">The message.</param>
    /// <param name="kind">Whatever else its reading depends on.</param>
    public static MessageKey Of(string text, int kind)
    {
        var secret = s_secret;
        var high = secret[0] ^ (ulong)text.Length;
        var low = secret[1] ^ (ulong)kind;
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        for (; bytes.Length >= 2 * sizeof(ulong); bytes = bytes[(2 * sizeof(ulong))..])
            Mix(MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[sizeof(ulong)..]));

        Span<byte> rest = stackalloc byte[2 * sizeof(ulong)];
        rest.Clear();
        bytes.CopyTo(rest);
        Mix(MemoryMarshal.Read<ulong>(rest), MemoryMarshal.Read<ulong>(rest[sizeof(ulong)..]));
        Mix((ulong)text.Length, (ulong)kind);
        return new MessageKey(high, low);

        void Mix(ulong first, ulong second)
        {
            high = Fold(first ^ high ^ secret[2], second ^ secret[3]) ^ low;
            low = Fold(second ^ low ^ secret[4], first ^ secret[5]);
        }
    }

    private static ulong Fold(ulong left, ulong right) => Math.BigMul(left, right, out var lower) ^ lower;
}
