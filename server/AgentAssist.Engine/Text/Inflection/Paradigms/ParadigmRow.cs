namespace AgentAssist.Engine.Text.Inflection.Paradigms;

/// <summary>
/// Forms of one paradigm made from the same stem, changed in these ways one after another. Rows that would explain
/// almost any word are made but not recognized.
/// </summary>
internal sealed record ParadigmRow(StemChange[] Changes, string[] Endings, bool IsRecognized)
{
    public void AddForms(string stem, ICollection<string> forms)
    {
        foreach (var ending in Endings)
            forms.Add(stem + ending);
    }
}
