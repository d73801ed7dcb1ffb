using System.Collections.Immutable;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary><c>overlap: with: notes</c> — words of this ticket's internal notes in the draft; the customer's own words do not count.</summary>
internal sealed class OverlapCheck(int words) : ICheck
{
    public ImmutableArray<int>? Triggers => null;

    public bool Reads(DraftCheckRequest request) => request.Conversation.Any(message => message.Visibility == Visibility.Note);

    /// <summary>Steps of comparing a draft with the messages before it by runs of words.</summary>
    public static int Cost(CheckRun run) => run.Analysis.TokenCount + run.Request.Conversation.Sum(message => message.Text.Length) / 8;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        if (!Reads(run.Request) || !run.Spend(Cost(run))) return;
        var runs = new WordRuns(words, run.Request.Context);
        foreach (var message in run.Request.Conversation)
            if (message.Visibility == Visibility.Note) runs.Add(message.Text);
        foreach (var message in run.Request.Conversation)
            if (message is { Author: Author.Customer, Visibility: Visibility.Public }) runs.Remove(message.Text);
        foreach (var range in runs.Find(run.Analysis))
            if (unit.Contains(range)) matches.Add(new Match(range));
    }
}
