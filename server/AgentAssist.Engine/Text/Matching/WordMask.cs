using System.Runtime.Intrinsics;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>A set of phrase words by one bit each: two sets that share no bit share no word.</summary>
internal readonly record struct WordMask(Vector512<ulong> Bits)
{
    private const int Shift = 32 - 9;

    /// <summary>The set of one word.</summary>
    public static WordMask Of(int word) => new(Vector512<ulong>.Zero.WithElement(BitOf(word) / 64, 1UL << (BitOf(word) % 64)));

    /// <summary>The set of all words.</summary>
    public static WordMask All => new(Vector512<ulong>.AllBitsSet);

    public bool Shares(in WordMask other) => (Bits & other.Bits) != Vector512<ulong>.Zero;

    /// <summary>Whether the word's bit is set.</summary>
    public bool Holds(int word) => (Bits.GetElement(BitOf(word) / 64) >> (BitOf(word) % 64) & 1) != 0;

    public static WordMask operator |(in WordMask a, in WordMask b) => new(a.Bits | b.Bits);

    private static int BitOf(int word) => (int)(((uint)word * 0x9E3779B1u) >> Shift);
}
