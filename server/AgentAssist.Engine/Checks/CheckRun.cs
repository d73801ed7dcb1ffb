using System.Diagnostics;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Checks.PersonalData;
using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Checks;

/// <summary>One text being checked, with everything the checks share. Reused: a thread keeps its own.</summary>
internal sealed class CheckRun
{
    // Honest drafts compare some hundreds of places; a pack and a draft made to be slow end here instead of stalling.
    private const int MostSteps = 2_000_000;
    private const int LargestKept = 4_096;

    /// <summary>Longest time all expressions together may look at one draft.</summary>
    private static readonly long PatternLimit = Stopwatch.Frequency / 2;

    [ThreadStatic]
    private static CheckRun? s_free;

    private readonly Stack<List<Match>> _lists = new();
    private int _stepsLeft;
    private long _patternTimeLeft;
    private CheckRun? _nextFree;
    private bool? _mayHoldNumbers;

    public TextAnalysis Analysis { get; } = new();

    public PhraseHits Hits { get; } = new();

    public List<Finding> Findings { get; } = [];

    /// <summary>Rules that may have something to say, each once.</summary>
    public ActiveRules Active { get; } = new();

    /// <summary>Rules that ask something of others.</summary>
    public List<CompiledRule> Asking { get; } = [];

    /// <summary>What others answered so far; null when nobody is asked.</summary>
    public ExternalAnswers? Answers { get; set; }

    public DraftCheckRequest Request { get; private set; } = null!;

    public ConversationState State { get; set; } = ConversationState.Empty;

    public ConversationReading Conversation => State.Reading;

    /// <summary>Whether the text is a snippet about to be offered.</summary>
    public bool IsSuggestion { get; set; }

    /// <summary>Set when a limit cut the check short.</summary>
    public bool IsOverBudget { get; set; }

    /// <summary>False when the text has no number long enough to be a person's.</summary>
    public bool MayHoldNumbers => _mayHoldNumbers ??= NumberSigns.AreIn(Analysis.Text, Analysis.Whole);

    public ConditionFacts Facts => new(Request, State, Analysis.Language.Tag());

    public static CheckRun Rent(DraftCheckRequest request)
    {
        var run = s_free ?? new CheckRun();
        s_free = run._nextFree;
        run.Request = request;
        run.IsOverBudget = run.IsSuggestion = false;
        run._stepsLeft = MostSteps;
        run._patternTimeLeft = PatternLimit;
        return run;
    }

    /// <summary>Gives the buffers back; nothing of the text is kept reachable.</summary>
    public void Return()
    {
        Findings.Clear();
        Asking.Clear();
        Answers = null;
        Request = null!;
        State = ConversationState.Empty;
        Analysis.Forget();
        _nextFree = s_free;
        s_free = this;
    }

    /// <summary>Reads a text and finds the phrases in it.</summary>
    public void Read(string text, PhraseIndex phrases, Language preferred)
    {
        _mayHoldNumbers = null;
        Analysis.Read(text, phrases.Forms, preferred);
        if (!phrases.Find(Analysis, Hits)) IsOverBudget = true;
    }

    public TextRange RangeOf(in PhraseHit hit) => new(Analysis.Tokens[hit.First].Start, Analysis.Tokens[hit.Last].End);

    /// <summary>Whether a range is a person's name, or a part of one.</summary>
    public bool IsName(TextRange range) =>
        Analysis.LiesIn(range, TextScopes.Name)
        || PersonNames.IsPartOf(Request.Context.Customer.Name, Analysis, range) || PersonNames.IsPartOf(Request.Context.Agent.Name, Analysis, range);

    /// <summary>Takes steps of comparing off the budget. False when it is used up: what is asked for now is left out.</summary>
    public bool Spend(int steps)
    {
        if (_stepsLeft >= steps)
        {
            _stepsLeft -= steps;
            return true;
        }

        _stepsLeft = 0;
        IsOverBudget = true;
        return false;
    }

    /// <summary>Whether a list of matches may grow further.</summary>
    public bool MayAdd(List<Match> matches)
    {
        if (matches.Count <= PhraseHits.Most) return true;
        IsOverBudget = true;
        return false;
    }

    /// <summary>Whether an expression that began at a time stamp may go on.</summary>
    public bool HasPatternTime(long began)
    {
        if (Stopwatch.GetTimestamp() - began < _patternTimeLeft) return true;
        IsOverBudget = true;
        return false;
    }

    /// <summary>Takes the time an expression took off the budget.</summary>
    public void SpendPatternTime(long began) => _patternTimeLeft -= Stopwatch.GetTimestamp() - began;

    public List<Match> RentList() => _lists.TryPop(out var list) ? list : [];

    public void Return(List<Match> list)
    {
        list.Clear();
        if (list.Capacity <= LargestKept) _lists.Push(list);
    }

    /// <summary>Whether a check finds anything in a unit.</summary>
    public bool Finds(ICheck check, TextRange unit)
    {
        if (!Spend(1)) return false;
        var matches = RentList();
        check.Find(this, unit, matches);
        var found = matches.Count > 0;
        Return(matches);
        return found;
    }
}
