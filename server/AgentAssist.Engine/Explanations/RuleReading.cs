using System.Collections.Immutable;
using System.Globalization;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Explanations;

/// <summary>What the parts and phrases of one rule find in one text.</summary>
internal sealed class RuleReading
{
    private const int MostNearMisses = 3;

    private readonly RuleTrace _trace;
    private readonly CheckRun _run;
    private readonly bool _isPerSentence;

    /// <param name="rule">The rule in force.</param>
    /// <param name="trace">The same rule, compiled to be explained.</param>
    /// <param name="run">A run of its own for the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="preferred">Language of Cyrillic text that nothing proves.</param>
    public RuleReading(CompiledRule rule, RuleTrace trace, CheckRun run, string text, Language preferred)
    {
        (_trace, _run, _isPerSentence) = (trace, run, rule.IsPerSentence);
        trace.Read(run, text, preferred);
    }

    private TextAnalysis Analysis => _run.Analysis;

    /// <summary>Words that can be read as other words than they show, and as which words of the rule's phrases.</summary>
    public IEnumerable<(TextRange Word, TextRange Range, string PhraseWord)> Readings()
    {
        for (var i = 0; i < Analysis.TokenCount; i++)
        {
            var word = new TextRange(Analysis.Tokens[i].Start, Analysis.Tokens[i].End);
            for (var at = Analysis.Tokens[i].Reading; at != 0; at = Analysis.Readings[at].Other)
            {
                var reading = Analysis.Readings[at];
                var range = word with { End = Analysis.Tokens[reading.Next - 1].End };
                foreach (var phraseWord in _trace.WordsOf(reading.Form)) yield return (word, range, phraseWord);
            }
        }
    }

    /// <summary>What the rule looks for, part by part.</summary>
    public PartExplanation Explain() => Explain(_trace.Find);

    /// <summary>Phrases of a part, and of what it is made of, that were found in some range.</summary>
    public ImmutableArray<PhraseMatch> PhrasesIn(FindDefinition find, Predicate<TextRange> isWanted) =>
    [
        .. PhraseWalk.Parts(find).OfType<PhrasesFind>().SelectMany(_trace.PhrasesOf)
            .SelectMany(traced => HitsOf(traced.Part).Where(range => isWanted(range))
                .Select(range => new PhraseMatch(traced.Language, traced.Phrase.Text, traced.Phrase.Location, range)))
            .Distinct().OrderBy(match => match.Range.Start).ThenByDescending(match => match.Range.Length),
    ];

    /// <summary>The phrases of which most was found, without those that were found whole.</summary>
    public ImmutableArray<NearMiss> NearMisses()
    {
        var misses = PhraseWalk.Parts(_trace.Find.Definition).OfType<PhrasesFind>().SelectMany(_trace.PhrasesOf)
            .Where(traced => _run.Hits.Head(traced.Part) < 0).Select(NearestOf).OfType<NearMiss>();
        return
        [
            .. misses.OrderByDescending(miss => miss.Words).ThenByDescending(miss => (double)miss.Words / miss.OfWords)
                .ThenBy(miss => miss.Location.Line).ThenBy(miss => miss.Location.Column).Take(MostNearMisses),
        ];
    }

    private NearMiss? NearestOf(TracedPhrase traced)
    {
        if (HitsOf(traced.Everywhere).FirstOrDefault() is { Length: > 0 } whole)
        {
            var words = Analysis.TokenAt(whole.End - 1) - Analysis.TokenAt(whole.Start) + 1;
            return Miss(traced, whole, words, words, expected: null);
        }

        var nearest = traced.Prefixes.Where(prefix => _run.Hits.Head(prefix.Part) >= 0)
            .OrderByDescending(prefix => prefix.Prefix.Words).ThenBy(prefix => prefix.Prefix.OfWords).FirstOrDefault();
        if (nearest.Prefix is not { } found) return null;
        return Miss(traced, HitsOf(nearest.Part).MinBy(range => range.Start), found.Words, found.OfWords, found.Next);
    }

    private NearMiss Miss(TracedPhrase traced, TextRange range, int words, int ofWords, string? expected)
    {
        var sentence = Analysis.SentenceAt(range.Start);
        var language = LanguageTags.Parse(traced.Language);
        var isOther = sentence.IsCertain && sentence.Language != language && language != Language.English && sentence.Language != Language.English;
        var next = Analysis.TokenAt(range.End);
        var actual = expected is not null && next < sentence.EndToken ? Analysis.Text[Analysis.Tokens[next].Start..Analysis.Tokens[next].End] : null;
        return new NearMiss(
            traced.Language, traced.Phrase.Text, traced.Phrase.Location, range, words, ofWords, expected, actual, isOther ? sentence.Language.Tag() : null);
    }

    private IEnumerable<TextRange> HitsOf(int part)
    {
        for (var i = _run.Hits.Head(part); i >= 0; i = _run.Hits[i].Next) yield return _run.RangeOf(_run.Hits[i]);
    }

    private PartExplanation Explain(PartTrace part) => new(
        part.Kind, part.Definition.Location, [.. Find(part.Check).Select(match => match.Range).Distinct().OrderBy(range => range.Start)], NoteOn(part.Definition),
        [.. part.Parts.Select(Explain)]);

    private List<Match> Find(ICheck? check)
    {
        var matches = new List<Match>();
        if (check is null) return matches;
        if (!_isPerSentence) check.Find(_run, Analysis.Whole, matches);
        else foreach (var sentence in Analysis.Sentences) check.Find(_run, sentence.Range, matches);
        return matches;
    }

    private string? NoteOn(FindDefinition find) => find switch
    {
        MetricFind metric => Measured(metric),
        PatternFind { Literals: { IsDefaultOrEmpty: false } literals } when !literals.Any(literal => Analysis.Text.Contains(literal, StringComparison.OrdinalIgnoreCase)) =>
            $"the text holds none of its literals: {string.Join(", ", literals)}",
        JudgeFind => "needs a language model",
        PluginFind plugin => $"needs the plugin check '{plugin.Code}'",
        _ => null,
    };

    private string Measured(MetricFind metric)
    {
        var counted = Find(CheckCatalog.Compile(metric with { AtLeast = double.Epsilon, AtMost = null }, new NoPhrases()));
        var most = counted.Count == 0 ? 0 : counted.Max(match => match.Count);
        var limits = new[] { metric.AtLeast is { } least ? $"at least {Number(least)}" : null, metric.AtMost is { } top ? $"at most {Number(top)}" : null };
        return $"{Number(most)} measured, {string.Join(" and ", limits.OfType<string>())} wanted";
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private sealed class NoPhrases : IPhraseParts
    {
        public ImmutableArray<string> CannedTexts => [];

        public int Add(PhrasesFind phrases) => throw new InvalidOperationException("A metric has no phrases.");

        public ExternalNeed? Need(FindDefinition find) => null;

        public int Add(ImmutableArray<string> literals) => throw new InvalidOperationException("A metric has no literals.");
    }
}
