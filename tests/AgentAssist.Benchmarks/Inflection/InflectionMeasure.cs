using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Benchmarks.Inflection;

/// <summary>
/// For phrases of one word, each a lemma: <em>found</em> is the share of the lemmas' forms the phrases match; <em>found from a form</em>
/// the same when the phrase is written in another form of the lemma; <em>other words</em> the share of the forms made that are words of
/// the dictionary but no form of their lemma; <em>unrelated words hit</em> the share of the forms of
/// lemmas spread over the dictionary, forms of the measured lemmas left out, that any of all the phrases matches. <em>text words hit</em>
/// is the same for the words of the texts: an upper bound, for a dictionary lists irregular forms (went, людей) as words of their own.
/// </summary>
internal sealed class InflectionMeasure(IInflector inflector, ReferenceDictionary reference)
{
    private readonly HashSet<string> _trueForms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _madeForms = new(StringComparer.Ordinal);
    private int _expected;
    private int _found;
    private int _foundFromForm;
    private int _made;
    private int _otherWords;

    public InflectionFigures Run(string? corpora)
    {
        var lemmas = reference.ChooseLemmas(corpora);
        foreach (var lemma in lemmas)
            Measure(lemma);

        return new InflectionFigures(
            reference.Language,
            lemmas.Count,
            _expected,
            Share(_found, _expected),
            Share(_foundFromForm, _expected),
            _made,
            Share(_otherWords, _made),
            HitShare(reference.SampleForms()),
            corpora is null ? null : HitShare(reference.TextWords(corpora)));
    }

    private void Measure(string lemma)
    {
        var expected = reference.FormsOf(lemma);
        var made = Make(lemma);
        var fromForm = Make(FormFor(lemma, expected));
        _trueForms.UnionWith(expected);
        _madeForms.UnionWith(made);
        _expected += expected.Count;
        _found += expected.Count(made.Contains);
        _foundFromForm += expected.Count(fromForm.Contains);
        _made += made.Count;
        _otherWords += made.Count(form => !expected.Contains(form) && reference.Knows(form));
    }

    /// <summary>One form other than the lemma, spread evenly over the paradigm by the lemma's letters.</summary>
    private static string FormFor(string lemma, HashSet<string> forms)
    {
        string[] others = [.. forms.Where(form => form != lemma).Order(StringComparer.Ordinal)];
        return others.Length == 0 ? lemma : others[lemma.Sum(letter => letter) % others.Length];
    }

    private HashSet<string> Make(string word)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        inflector.AddForms(reference.Language, word, forms);
        return [.. forms.Select(Spelling.Key)];
    }

    private double HitShare(IEnumerable<string> words)
    {
        var unrelated = words.Where(word => !_trueForms.Contains(word)).ToHashSet(StringComparer.Ordinal);
        return Share(unrelated.Count(_madeForms.Contains), unrelated.Count);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
