namespace AgentAssist.Engine.Text.Inflection;

/// <summary>One line of a table of irregular words: lemmas, which are inflected further, and forms, which stand as they are.</summary>
internal sealed record IrregularSet(string[] Lemmas, string[] Forms)
{
    public IEnumerable<string> Words => Lemmas.Concat(Forms);
}
