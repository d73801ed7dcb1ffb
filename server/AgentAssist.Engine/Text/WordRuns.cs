using System.Runtime.InteropServices;

namespace AgentAssist.Engine.Text;

/// <summary>
/// Runs of words, compared by stems: remembers every run of a length in some texts and finds them again in another.
/// Numbers and the names of the people in the conversation are passed over, as if they were not written.
/// </summary>
internal sealed class WordRuns
{
    private const int MostWordsKept = 4_096;

    private static readonly HashSet<ulong> s_none = [];

    [ThreadStatic]
    private static TextAnalysis? s_reading;

    private readonly int _length;
    private readonly HashSet<ulong> _names = [];
    private readonly HashSet<ulong> _runs;
    private readonly List<(ulong Stem, int Token)> _words = [];

    /// <param name="length">Words in a run.</param>
    /// <param name="context">Names the people in the conversation.</param>
    /// <param name="known">Runs remembered elsewhere; this one then remembers no more.</param>
    public WordRuns(int length, Context context, HashSet<ulong>? known = null)
    {
        _length = length;
        _runs = known ?? [];
        AddName(context.Customer.Name);
        AddName(context.Agent.Name);
    }

    /// <summary>What is remembered.</summary>
    public HashSet<ulong> Known => _runs;

    /// <summary>Remembers the runs of a text.</summary>
    public void Add(string text) => ForEach(text, run => _runs.Add(run));

    /// <summary>Those of the remembered runs that are in a text.</summary>
    public IReadOnlySet<ulong> RunsIn(string text)
    {
        HashSet<ulong>? runs = null;
        ForEach(text, run =>
        {
            if (_runs.Contains(run)) (runs ??= []).Add(run);
        });
        return runs ?? s_none;
    }

    /// <summary>Those of the remembered runs that are in a text that is read already.</summary>
    public IReadOnlySet<ulong> RunsIn(TextAnalysis analysis)
    {
        Collect(analysis);
        HashSet<ulong>? runs = null;
        for (var at = 0; at + _length <= _words.Count; at++)
            if (_runs.Contains(RunAt(at))) (runs ??= []).Add(RunAt(at));
        return runs ?? s_none;
    }

    /// <summary>Forgets the runs of a text.</summary>
    public void Remove(string text) => ForEach(text, run => _runs.Remove(run));

    /// <summary>Ranges of a text made of remembered runs, joined where they overlap.</summary>
    public IReadOnlyList<TextRange> Find(TextAnalysis analysis)
    {
        if (_runs.Count == 0) return [];
        return Join(analysis, at => _runs.Contains(RunAt(at)));
    }

    /// <summary>Ranges of a text that say again what it said before.</summary>
    public IReadOnlyList<TextRange> FindRepeats(TextAnalysis analysis)
    {
        // A run may not overlap its own first occurrence: «very very very very» repeats a word, not a passage.
        var firstAt = new Dictionary<ulong, int>();
        return Join(analysis, at =>
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firstAt, RunAt(at), out var known);
            if (!known) first = at;
            return at - first >= _length;
        });
    }

    private void AddName(string? name)
    {
        if (string.IsNullOrEmpty(name)) return;
        foreach (var part in name.Split(' ', StringSplitOptions.RemoveEmptyEntries)) _names.Add(LightStem.Hash(Folding.FoldTable.Fold(part)));
    }

    private List<TextRange> Join(TextAnalysis analysis, Func<int, bool> isHit)
    {
        Collect(analysis);
        var ranges = new List<TextRange>();
        for (var at = 0; at + _length <= _words.Count; at++)
        {
            if (!isHit(at)) continue;
            var range = new TextRange(analysis.Tokens[_words[at].Token].Start, analysis.Tokens[_words[at + _length - 1].Token].End);
            if (ranges.Count > 0 && ranges[^1].End >= range.Start) ranges[^1] = ranges[^1] with { End = range.End };
            else ranges.Add(range);
        }

        return ranges;
    }

    private void ForEach(string text, Action<ulong> act)
    {
        var reading = s_reading ??= new TextAnalysis();
        reading.Read(text, Matching.FormTable.Empty, Language.Unknown);
        Collect(reading);
        reading.Forget();
        if (reading.TokenCount > MostWordsKept) s_reading = null;
        for (var at = 0; at + _length <= _words.Count; at++) act(RunAt(at));
    }

    private void Collect(TextAnalysis analysis)
    {
        _words.Clear();
        _words.EnsureCapacity(analysis.TokenCount);
        for (var i = 0; i < analysis.TokenCount; i++)
        {
            ref readonly var token = ref analysis.Tokens[i];
            if ((token.Flags & CharFlags.Digit) != 0) continue;
            var stem = LightStem.Hash(analysis.LettersOf(token));
            if (!_names.Contains(stem)) _words.Add((stem, i));
        }
    }

    private ulong RunAt(int at)
    {
        var hash = 0UL;
        for (var i = at; i < at + _length; i++) hash = (hash * 31 + _words[i].Stem) * 0x9E3779B97F4A7C15;
        return hash;
    }
}
