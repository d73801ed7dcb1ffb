using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Replays;

/// <summary>Compares a response with what a case expects.</summary>
internal sealed class CaseRun
{
    private readonly CaseResult _result;
    private readonly CaseDefinition _case;
    private readonly DraftCheckResponse _response;
    private readonly ImmutableArray<(string Rule, TextRange Range)> _all;
    private readonly ImmutableArray<TextRange> _own;

    public CaseRun(CaseResult result, DraftCheckResponse response)
    {
        _result = result;
        _case = result.Case;
        _response = response;
        _all = result.Rule.Target == RuleTarget.Customer ? Signals() : Diagnostics();
        _own = [.. _all.Where(found => found.Rule == Name).Select(found => found.Range)];
    }

    private bool IsOwn(Diagnostic diagnostic) => $"{diagnostic.Source}/{diagnostic.Code}" == Name;

    private string Name => $"{_result.Pack}/{_result.Rule.Id}";

    public CaseResult Judge()
    {
        if (_response.Incomplete.FirstOrDefault(check => check.Source == Name) is { } missing)
        {
            return _result with { Outcome = CaseOutcome.NotRun, Reason = $"the rule did not run ({missing.Reason})" };
        }

        return _case.Kind switch
        {
            CaseKind.Bad => JudgeBad(),
            CaseKind.Good => _own.IsEmpty ? JudgeFix() : Failed("the rule speaks, but should be silent", [], _own),
            _ => JudgeClean(),
        };
    }

    private ImmutableArray<(string Rule, TextRange Range)> Signals() =>
    [
        .. _response.Conversation.Signals
            .Where(signal => signal.MessageIndex == _case.Conversation.Length)
            .Select(signal => ($"{signal.Source}/{signal.Code}", signal.Range)),
    ];

    private ImmutableArray<(string Rule, TextRange Range)> Diagnostics() =>
    [
        .. _response.Diagnostics
            .Where(diagnostic => diagnostic.MessageIndex is null && (diagnostic.Mode != EnforcementMode.Shadow || IsOwn(diagnostic)))
            .Select(diagnostic => ($"{diagnostic.Source}/{diagnostic.Code}", diagnostic.Range)),
    ];

    private CaseResult JudgeBad()
    {
        if (_own.IsEmpty) return Failed($"the rule is silent{Others()}", _case.Marks, []);
        var isAsMarked = _case.Marks.IsEmpty || _case.Marks.Order(ByPosition).SequenceEqual(_own.Order(ByPosition));
        return isAsMarked ? JudgeFix() : Failed($"the rule speaks elsewhere than marked{Others()}", _case.Marks, _own);
    }

    private CaseResult JudgeClean() => _all.IsEmpty
        ? JudgeFix()
        : Failed($"speaking: {string.Join(", ", _all.Select(found => found.Rule).Distinct())}", [], [.. _all.Select(found => found.Range)]);

    private CaseResult JudgeFix()
    {
        if (_case.Fixed is null) return _result;

        var edits = PreferredEdits();
        if (edits.Count == 0) return Failed("there is no preferred fix", [], _own);
        var text = TextEdit.Apply(_case.Text, edits);
        return text == _case.Fixed ? _result : Failed($"the fix gives \"{text}\", expected \"{_case.Fixed}\"", [], _own);
    }

    // Two findings of one rule may mend the same words; each span is edited once.
    private List<TextEdit> PreferredEdits()
    {
        var edits = new List<TextEdit>();
        var wanted = _response.Diagnostics
            .Where(IsOwn)
            .SelectMany(diagnostic => diagnostic.Actions.FirstOrDefault(action => action.IsPreferred)?.Edits ?? [])
            .OrderBy(edit => edit.Range.Start);
        foreach (var edit in wanted)
        {
            if (edits.Count == 0 || (edit != edits[^1] && edit.Range.Start >= edits[^1].Range.End)) edits.Add(edit);
        }

        return edits;
    }

    private string Others()
    {
        var others = _all.Where(found => found.Rule != Name && _case.Marks.Any(mark => mark.Overlaps(found.Range))).Select(found => found.Rule).Distinct();
        var names = string.Join(", ", others);
        return names.Length == 0 ? "" : $"; {names} speaks there";
    }

    private CaseResult Failed(string reason, ImmutableArray<TextRange> expected, ImmutableArray<TextRange> found) =>
        _result with { Outcome = CaseOutcome.Failed, Reason = reason, Expected = expected, Found = found };

    private static readonly Comparer<TextRange> ByPosition =
        Comparer<TextRange>.Create((left, right) => (left.Start, left.End).CompareTo((right.Start, right.End)));
}
