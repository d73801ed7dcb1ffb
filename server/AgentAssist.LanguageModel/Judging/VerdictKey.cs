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
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, s_secret);
        foreach (var part in parts)
        {
            hash.AppendData(BitConverter.GetBytes(part?.Length ?? -1));
            hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
        }

        var bytes = hash.GetHashAndReset();
        return new VerdictKey(new UInt128(BitConverter.ToUInt64(bytes, 0), BitConverter.ToUInt64(bytes, 8)), new UInt128(BitConverter.ToUInt64(bytes, 16), BitConverter.ToUInt64(bytes, 24)));
    }
}
