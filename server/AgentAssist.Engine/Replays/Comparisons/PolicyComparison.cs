using System.Collections.Immutable;

namespace AgentAssist.Engine.Replays.Comparisons;

/// <summary>What is different between two policies, and in what they say.</summary>
public sealed class PolicyComparison
{
    private readonly Dictionary<string, string> _newNames;

    internal PolicyComparison(ImmutableArray<DefinitionChange> definitions)
    {
        Definitions = definitions;
        _newNames = definitions.Where(change => change is { What: "rule", FormerName: not null })
            .ToDictionary(change => change.FormerName!, change => change.Name, StringComparer.Ordinal);
    }

    /// <summary>Rules and suggestions that differ, by name.</summary>
    public ImmutableArray<DefinitionChange> Definitions { get; }

    /// <summary>Compares what the policies said about one request. A finding of a renamed rule is the same finding.</summary>
    /// <param name="before">The response of the first policy.</param>
    /// <param name="after">The response of the second.</param>
    public ResponseComparison Compare(DraftCheckResponse before, DraftCheckResponse after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new ResponseComparison(
            CompareFindings(before.Diagnostics, after.Diagnostics), CompareSignals(before.Conversation.Signals, after.Conversation.Signals),
            CompareSuggestions(before.Suggestions, after.Suggestions), before.Gate.Decision, after.Gate.Decision);
    }

    private ImmutableArray<FindingChange> CompareFindings(IReadOnlyList<Diagnostic> before, IReadOnlyList<Diagnostic> after)
    {
        var (gone, added) = (before.ToList(), after.ToList());
        var changes = new List<FindingChange>();
        Pair((old, now) => old.Range == now.Range);
        Pair((old, now) => old.Range.Overlaps(now.Range));
        changes.AddRange(gone.Select(old => new FindingChange(ChangeKind.Gone, NameOf(old.Source, old.Code), old, null, [])));
        changes.AddRange(added.Select(now => new FindingChange(ChangeKind.New, $"{now.Source}/{now.Code}", null, now, [])));
        return [.. changes.OrderBy(change => (change.After ?? change.Before)!.Range.Start).ThenBy(change => change.Rule, StringComparer.Ordinal)];

        void Pair(Func<Diagnostic, Diagnostic, bool> areOnSameWords)
        {
            foreach (var old in gone.ToList())
            {
                var rule = NameOf(old.Source, old.Code);
                if (added.Find(now => rule == $"{now.Source}/{now.Code}" && areOnSameWords(old, now)) is not { } same) continue;
                gone.Remove(old);
                added.Remove(same);
                if (KeysThatDiffer(old, same) is { IsEmpty: false } keys) changes.Add(new FindingChange(ChangeKind.Changed, rule, old, same, keys));
            }
        }
    }

    private static ImmutableArray<string> KeysThatDiffer(Diagnostic before, Diagnostic after)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        if (before.Severity != after.Severity) keys.Add("severity");
        if (before.Mode != after.Mode) keys.Add("mode");
        if (before.Range != after.Range) keys.Add("range");
        if (before.Message != after.Message) keys.Add("message");
        if (!before.Actions.Select(Written).SequenceEqual(after.Actions.Select(Written))) keys.Add("fix");
        return keys.ToImmutable();
    }

    private static string Written(CodeAction action) =>
        $"{action.Title}|{action.IsPreferred}|{action.Applicability}|{string.Join('|', action.Edits.Select(edit => $"{edit.Range} {edit.NewText}"))}";

    private ImmutableArray<SignalChange> CompareSignals(IReadOnlyList<Signal> before, IReadOnlyList<Signal> after)
    {
        var old = before.Select(signal => (Rule: NameOf(signal.Source, signal.Code), Signal: signal)).ToList();
        var now = after.Select(signal => (Rule: $"{signal.Source}/{signal.Code}", Signal: signal)).ToList();
        return
        [
            .. old.ExceptBy(now.Select(Place), Place).Select(signal => new SignalChange(ChangeKind.Gone, signal.Rule, signal.Signal)),
            .. now.ExceptBy(old.Select(Place), Place).Select(signal => new SignalChange(ChangeKind.New, signal.Rule, signal.Signal)),
        ];

        static (string, int, TextRange) Place((string Rule, Signal Signal) signal) => (signal.Rule, signal.Signal.MessageIndex, signal.Signal.Range);
    }

    private static ImmutableArray<SuggestionChange> CompareSuggestions(IReadOnlyList<Suggestion> before, IReadOnlyList<Suggestion> after)
    {
        var now = after.ToLookup(suggestion => suggestion.Id);
        var old = before.ToLookup(suggestion => suggestion.Id);
        return
        [
            .. old.Where(group => !now.Contains(group.Key)).Select(group => new SuggestionChange(ChangeKind.Gone, group.Key)),
            .. now.Where(group => !old.Contains(group.Key)).Select(group => new SuggestionChange(ChangeKind.New, group.Key)),
            .. now.Where(group => old.Contains(group.Key) && !old[group.Key].Select(Text).SequenceEqual(group.Select(Text)))
                .Select(group => new SuggestionChange(ChangeKind.Changed, group.Key)),
        ];

        static (string, string, string) Text(Suggestion suggestion) => (suggestion.Title, suggestion.InsertText, suggestion.Reason);
    }

    private string NameOf(string source, string code) => _newNames.GetValueOrDefault($"{source}/{code}", $"{source}/{code}");
}
