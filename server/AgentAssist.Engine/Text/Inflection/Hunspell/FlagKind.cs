namespace AgentAssist.Engine.Text.Inflection.Hunspell;

/// <summary>How a dictionary writes the flags of a word (its <c>FLAG</c> line).</summary>
internal enum FlagKind
{
    Character,
    Long,
    Number,
}
