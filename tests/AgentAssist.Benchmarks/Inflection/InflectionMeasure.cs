using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Benchmarks.Inflection;

/// <summary>
/// For phrases of one word, each a lemma: <em>found</em> is the share of the lemmas' forms the phrases match; <em>found from a form</em>
/// the same when the phrase is written in another form of the lemma; <em>other words</em> the share of the forms made that are words of
/// the dictionary but no form of their lemma; <em>unrelated words hit</em> the share of forms of other lemmas, taken from the
/// whole dictionary and forms of none of the measured lemmas, that at least one of all the phrases matches.
/// </summary>
internal sealed class InflectionMeasure(IInflector inflector, ReferenceDictionary reference)
{
    private const int UnrelatedLemmas = 20_000;
    private readonly HashSet<string> _trueForms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _madeForms = new(StringComparer.Ordinal);
    private int _expected;
    private int _found;
    private int _foundFromForm;
    private int _made;
    private int _otherWords;

    public InflectionFigures Run(IReadOnlyList<string> lemmas)
    {
        foreach (var lemma in lemmas)
            Measure(lemma);

        var unrelated = reference.Sample(UnrelatedLemmas).SelectMany(reference.FormsOf).Where(form => !_trueForms.Contains(form)).ToHashSet();
        return new InflectionFigures(
            reference.Language,
            lemmas.Count,
            _expected,
            Share(_found, _expected),
            Share(_foundFromForm, _expected),
            _made,
            Share(_otherWords, _made),
            Share(unrelated.Count(_madeForms.Contains), unrelated.Count));
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

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
