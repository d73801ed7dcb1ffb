using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary><c>repeat:</c> — a run of words said before: in the draft itself, by the agent in the conversation, or in a canned text.</summary>
internal sealed class RepeatCheck(RepeatFind definition, ImmutableArray<string> cannedTexts) : ICheck
{
    private readonly HashSet<ulong>? _canned = definition.In == RepeatWhere.Canned ? RunsOf(definition.Words, cannedTexts) : null;

    public ImmutableArray<int>? Triggers => null;

    public bool Reads(DraftCheckRequest request) => definition.In == RepeatWhere.Conversation && Replies(request).Any();

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        // What is about to be offered is canned by nature.
        if (_canned is not null && run.IsSuggestion) return;
        if (!run.Spend(OverlapCheck.Cost(run))) return;
        var runs = new WordRuns(definition.Words, run.Request.Context, _canned);
        if (definition.In == RepeatWhere.Conversation)
            foreach (var reply in Replies(run.Request)) runs.Add(reply.Text);
        var found = definition.In == RepeatWhere.Draft ? runs.FindRepeats(run.Analysis) : runs.Find(run.Analysis);
        foreach (var range in found)
            if (unit.Contains(range)) matches.Add(new Match(range));
    }

    private static IEnumerable<Message> Replies(DraftCheckRequest request) =>
        request.Conversation.Where(message => message is { Author: Author.Agent, Visibility: Visibility.Public });

    private static HashSet<ulong> RunsOf(int words, ImmutableArray<string> texts)
    {
        var runs = new WordRuns(words, Context.Empty);
        foreach (var text in texts) runs.Add(text);
        return runs.Known;
    }
}
