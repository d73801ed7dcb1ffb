using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Server.Rules;

/// <summary>Cuts the text of a case at its marks.</summary>
internal static class MarkedText
{
    public static IEnumerable<(string Text, bool IsMarked)> Split(CaseDefinition example)
    {
        var at = 0;
        foreach (var mark in example.Marks.OrderBy(mark => mark.Start))
        {
            if (mark.Start > at) yield return (example.Text[at..mark.Start], false);
            yield return (example.Text[mark.Start..mark.End], true);
            at = mark.End;
        }

        if (at < example.Text.Length) yield return (example.Text[at..], false);
    }
}
