using System.Collections.Immutable;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary><c>overlap: with: notes</c> — words of this ticket's internal notes in the draft; the customer's own words do not count.</summary>
internal sealed class OverlapCheck(int words) : ICheck
{
    public ImmutableArray<int>? Triggers => null;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        if (run.Request.Conversation.All(message => message.Visibility != Visibility.Note)) return;
        var runs = new WordRuns(words, run.Request.Context);
        foreach (var message in run.Request.Conversation)
            if (message.Visibility == Visibility.Note) runs.Add(message.Text);
        foreach (var message in run.Request.Conversation)
            if (message is { Author: Author.Customer, Visibility: Visibility.Public }) runs.Remove(message.Text);
        foreach (var range in runs.Find(run.Analysis))
            if (unit.Contains(range)) matches.Add(new Match(range));
    }
}
