namespace AgentAssist.Engine.Text.Inflection;

/// <summary>One line of a table of irregular words: lemmas, which are inflected further, and forms, which stand as they are. Closed words have no forms but these.</summary>
internal sealed record IrregularSet(string[] Lemmas, string[] Forms, bool IsClosed)
{
    public IEnumerable<string> Words => Lemmas.Concat(Forms);
}
