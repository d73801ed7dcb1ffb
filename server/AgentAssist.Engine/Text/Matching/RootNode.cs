namespace AgentAssist.Engine.Text.Matching;

/// <summary>A node after the first word of phrases, with what tells without going there that none of them goes on.</summary>
/// <param name="Node">The node.</param>
/// <param name="Ends">Whether a phrase ends there.</param>
/// <param name="Width">The widest gap after it.</param>
/// <param name="Words">The masks of all the words that can follow, gaps skipped.</param>
internal readonly record struct RootNode(int Node, bool Ends, int Width, WordMask Words)
{
    public static readonly IComparer<RootNode> ByWidth = Comparer<RootNode>.Create((a, b) => (a.Width, a.Node).CompareTo((b.Width, b.Node)));

    /// <summary>What two nodes lead to together.</summary>
    public RootNode With(RootNode other) => new(Node, Ends || other.Ends, Math.Max(Width, other.Width), Words | other.Words);
}
