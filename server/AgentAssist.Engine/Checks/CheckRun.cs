using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Checks;

/// <summary>One text being checked, with everything the checks share. Reused: a thread keeps its own.</summary>
internal sealed class CheckRun
{
    [ThreadStatic]
    private static CheckRun? s_free;

    private readonly Stack<List<Match>> _lists = new();
    private CheckRun? _nextFree;

    public TextAnalysis Analysis { get; } = new();

    public PhraseHits Hits { get; } = new();

    public List<Finding> Findings { get; } = [];

    /// <summary>Rules that may have something to say, each once.</summary>
    public List<int> Active { get; } = [];

    public DraftCheckRequest Request { get; private set; } = null!;

    public ConversationState State { get; set; } = ConversationState.Empty;

    public ConversationReading Conversation => State.Reading;

    /// <summary>Whether the text is a snippet about to be offered.</summary>
    public bool IsSuggestion { get; set; }

    /// <summary>Set when a limit cut the check short.</summary>
    public bool IsOverBudget { get; set; }

    public ConditionFacts Facts => new(Request, State, Analysis.Language.Tag());

    public static CheckRun Rent(DraftCheckRequest request)
    {
        var run = s_free ?? new CheckRun();
        s_free = run._nextFree;
        run._nextFree = null;
        run.Request = request;
        run.State = ConversationState.Empty;
        run.IsOverBudget = run.IsSuggestion = false;
        run.Findings.Clear();
        return run;
    }

    /// <summary>Gives the buffers back; nothing of the text is kept reachable.</summary>
    public void Return()
    {
        Findings.Clear();
        Request = null!;
        State = ConversationState.Empty;
        Analysis.Forget();
        _nextFree = s_free;
        s_free = this;
    }

    /// <summary>Reads a text and finds the phrases in it.</summary>
    public void Read(string text, PhraseIndex phrases, Language preferred)
    {
        Analysis.Read(text, phrases.Forms, preferred);
        if (!phrases.Find(Analysis, Hits)) IsOverBudget = true;
    }

    public TextRange RangeOf(in PhraseHit hit) => new(Analysis.Tokens[hit.First].Start, Analysis.Tokens[hit.Last].End);

    public List<Match> RentList() => _lists.TryPop(out var list) ? list : [];

    public void Return(List<Match> list)
    {
        list.Clear();
        _lists.Push(list);
    }

    /// <summary>Whether a check finds anything in a unit.</summary>
    public bool Finds(ICheck check, TextRange unit)
    {
        var matches = RentList();
        check.Find(this, unit, matches);
        var found = matches.Count > 0;
        Return(matches);
        return found;
    }
}
