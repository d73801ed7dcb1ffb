using System.Numerics;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>All phrases as one automaton over word ids: shared beginnings are walked once. The node after a first word has the word's number.</summary>
internal sealed class PhraseTrie(PhraseNode[] nodes, PhraseTarget[] targets, PhraseEdge[] edges, EdgeBlock[] blocks)
{
    /// <summary>So many words are quicker looked for in the sentence than the sentence's words among them.</summary>
    public const int Few = 8;

    public ref readonly PhraseNode this[int node] => ref nodes[node];

    /// <summary>What ends at a node that has a target.</summary>
    public ReadOnlySpan<PhraseTarget> TargetsOf(in PhraseNode node)
    {
        var end = node.FirstTarget;
        while (!targets[end].IsLast) end++;
        return targets.AsSpan(node.FirstTarget..(end + 1));
    }

    /// <summary>The words that lead on from a node, where they are few.</summary>
    public ReadOnlySpan<PhraseEdge> EdgesOf(in PhraseNode node) => edges.AsSpan(node.First, node.Edges);

    /// <summary>The nodes a node leads to without a word or over a gap, where they are not joined.</summary>
    public ReadOnlySpan<PhraseEdge> LinksOf(in PhraseNode node) => edges.AsSpan(node.First, -node.Edges);

    /// <summary>Where words are many: those among which a word would be that leads on; none when it surely does not.</summary>
    public ReadOnlySpan<PhraseEdge> EdgesBeside(in PhraseNode node, int word)
    {
        var bit = EdgeBlock.BitOf(word, node.Edges);
        ref readonly var block = ref blocks[node.First + bit / EdgeBlock.Size];
        return (block.Bits >> bit & 1) == 0 ? default : edges.AsSpan(block.First..blocks[node.First + bit / EdgeBlock.Size + 1].First);
    }
}

/// <summary>What follows on the words that led to a place in the phrases.</summary>
/// <param name="First">Where its words begin: the first of its edges, or of its blocks when the edges are more than <see cref="PhraseTrie.Few"/>.</param>
/// <param name="Edges">How many edges it has; negative when they are links, that many.</param>
/// <param name="Width">The most words that may be passed over before one of them.</param>
/// <param name="FirstTarget">Where the phrases that end here begin; 0 when none does.</param>
internal readonly record struct PhraseNode(int First, int Edges, int Width, int FirstTarget = 0);

/// <summary>At most so many words of any kind, then a word, and where it leads; a link has no word.</summary>
internal readonly record struct PhraseEdge(int Word, int Width, int Child);

/// <summary>The part a phrase belongs to, and the phrase's language.</summary>
/// <param name="Part">The part.</param>
/// <param name="Language">The language.</param>
/// <param name="IsLast">Whether it is the last of its node.</param>
internal readonly record struct PhraseTarget(int Part, Language Language, bool IsLast = false);

/// <summary>
/// Some edges of a node with many, and a bit for each of their words among sixteen times as many: a word that does not lead on is nearly always told by one look.
/// The edges of a block end where those of the next begin.
/// </summary>
internal readonly record struct EdgeBlock(ulong Bits, int First)
{
    /// <summary>Bits of a block.</summary>
    public const int Size = 64;

    /// <summary>Number of blocks for so many edges.</summary>
    public static int CountFor(int edges) => (int)(BitOperations.RoundUpToPowerOf2((uint)edges * 16) / Size);

    /// <summary>Place of a word's bit among those of so many edges.</summary>
    public static int BitOf(int word, int edges) => (int)(((uint)word * 0x9E3779B1u) >> BitOperations.LeadingZeroCount((uint)edges * 16 - 1));
}
