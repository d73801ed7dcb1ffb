using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>A span of text in UTF-16 code units, as in the Language Server Protocol.</summary>
/// <param name="Start">First code unit, counted from 0.</param>
/// <param name="End">Code unit after the last one; never less than <paramref name="Start"/>.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Length in UTF-16 code units; 0 for a caret position.</summary>
    [JsonIgnore]
    public int Length => End - Start;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary>Whether every code unit of <paramref name="other"/> lies in this span.</summary>
    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;
}
