namespace AgentAssist.Engine.Text;

/// <summary>A word of a text: where it stands, its folded letters, what it means to the policy.</summary>
internal struct Token
{
    /// <summary>Range in the text.</summary>
    public int Start, End;

    /// <summary>Folded letters: a slice of <see cref="TextAnalysis.Folded"/>.</summary>
    public int FoldedStart, FoldedLength;

    /// <summary>Hash of the folded letters.</summary>
    public ulong Hash;

    /// <summary>What its characters are.</summary>
    public CharFlags Flags;

    /// <summary>Whether it, or what stands beside it, looks like part of a disguised word.</summary>
    public bool IsSuspect;

    /// <summary>Gap between the word before and this one.</summary>
    public Gap Gap;

    /// <summary>Class of the form in the policy's <see cref="Matching.FormTable"/>; 0 when no phrase has it.</summary>
    public int Form;

    /// <summary>First further reading (undone disguise) in <see cref="Matching.Readings"/>; 0 for none.</summary>
    public int Reading;

    /// <summary>Index of its sentence.</summary>
    public int Sentence;

    /// <summary>Whether it is the rest of a contraction (<c>'re</c> of <c>we're</c>), not a written word of its own.</summary>
    public readonly bool IsJoined => (Gap & Gap.Joined) != 0;
}

/// <summary>What stands between two words.</summary>
[Flags]
internal enum Gap : byte
{
    /// <summary>One space.</summary>
    None = 0,

    /// <summary>A comma, colon, dash or bracket.</summary>
    Clause = 1,

    /// <summary>The sentence ends.</summary>
    Sentence = 2,

    /// <summary>Only symbols that can stand for letters: the words may be one.</summary>
    Glued = 4,

    /// <summary>No white space.</summary>
    Tight = 8,

    /// <summary>The two were written as one word: <c>we're</c>.</summary>
    Joined = 16,
}
