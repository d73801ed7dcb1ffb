using System.Collections.Immutable;

namespace AgentAssist.Engine.Replays;

/// <summary>A reply after its preferred fixes, checked again.</summary>
/// <param name="Text">The reply.</param>
/// <param name="Says">Rules that still speak to the agent, as <c>pack/rule</c>.</param>
public sealed record FixedReply(string Text, ImmutableArray<string> Says)
{
    /// <summary>Applies the preferred fix of each finding in a draft; of fixes that overlap, the first. Null when there is none.</summary>
    public static string? Apply(string text, IEnumerable<Diagnostic> findings)
    {
        var edits = new List<TextEdit>();
        var wanted = findings
            .Where(finding => finding.MessageIndex is null)
            .SelectMany(finding => finding.Actions.FirstOrDefault(action => action.IsPreferred)?.Edits ?? [])
            .OrderBy(edit => edit.Range.Start);
        foreach (var edit in wanted)
        {
            if (edits.Count == 0 || (edit != edits[^1] && edit.Range.Start >= edits[^1].Range.End)) edits.Add(edit);
        }

        return edits.Count == 0 ? null : TextEdit.Apply(text, edits);
    }
}
