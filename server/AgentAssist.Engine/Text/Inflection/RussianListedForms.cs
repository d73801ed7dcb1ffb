using AgentAssist.Engine.Text.Inflection.Hunspell;
using AgentAssist.Engine.Text.Inflection.Paradigms;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>
/// What the affix classes of the Russian dictionary lack it lists as words of their own: single forms without flags (пришелец,
/// пришельцем) and plurals (счёт, счета). They are found by the endings of the lemma's paradigms.
/// </summary>
internal sealed class RussianListedForms(HunspellDictionary dictionary, IrregularTable irregulars)
{
    private const int MinFormLength = 3;
    private const string PluralNoun = "O";
    private const string SingularNouns = "HJ";
    private readonly ParadigmTable _paradigms = RussianParadigms.All;

    /// <summary>The entries that are forms of an entry.</summary>
    public IEnumerable<int> Of(int lemmaEntry)
    {
        var lemma = dictionary.Words.WordAt(lemmaEntry).ToString();
        var isListed = IsListedForm(lemmaEntry);
        var mayHavePlural = dictionary.HasOnlyFlags(lemmaEntry, SingularNouns) && WordClassOf(lemma) == WordClass.Noun;
        foreach (var candidate in Candidates(lemma))
        {
            foreach (var entry in dictionary.Headwords(candidate))
            {
                if (entry != lemmaEntry && ((!isListed && IsListedForm(entry)) || (mayHavePlural && IsPlural(entry))))
                    yield return entry;
            }
        }
    }

    /// <summary>The entries of which a word of the dictionary is such a form.</summary>
    public IEnumerable<int> LemmasOf(string word)
    {
        if (word.Length < MinFormLength || !dictionary.Headwords(word).Any(entry => IsListedForm(entry) || IsPlural(entry)))
            return [];

        return LemmaCandidates(word).SelectMany(dictionary.Headwords)
            .Where(entry => Of(entry).Any(form => Spelling.SameKey(dictionary.Words.WordAt(form), word)));
    }

    private bool IsPlural(int entry) =>
        dictionary.HasOnlyFlags(entry, PluralNoun) && dictionary.Words.WordAt(entry)[^1] is 'ы' or 'и' or 'а' or 'я';

    private bool IsListedForm(int entry) =>
        dictionary.Words.FlagsAt(entry).Length == 0 && !dictionary.Words.IsNameAt(entry)
        && !irregulars.Contains(dictionary.Words.WordAt(entry).ToString());

    private HashSet<string> Candidates(string lemma)
    {
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        var isReflexive = Reflexive.TryStrip(lemma, out var verb);
        var key = Spelling.Key(verb);
        if (WordClassOf(key) is not WordClass.Verb)
        {
            _paradigms.AddForms(Spelling.Key(lemma), WordClassOf(key), candidates);
            return candidates;
        }

        _paradigms.AddForms(key, WordClass.Verb, candidates);
        return isReflexive ? [.. candidates.Select(Reflexive.Attach)] : candidates;
    }

    private IEnumerable<string> LemmaCandidates(string word)
    {
        var lemmas = _paradigms.Guess(Spelling.Key(word)).Select(guess => guess.Lemma);
        if (!Reflexive.TryStrip(word, out var verb))
            return lemmas.Distinct();

        var verbs = _paradigms.Guess(Spelling.Key(verb)).Where(guess => guess.Paradigm.WordClass == WordClass.Verb);
        return lemmas.Concat(verbs.Select(guess => guess.Lemma + "ся")).Distinct();
    }

    private static WordClass WordClassOf(string lemma) => lemma switch
    {
        [.., 'т', 'ь'] or [.., 'т', 'и'] or [.., 'ч', 'ь'] => WordClass.Verb,
        [.., 'ы' or 'и' or 'о', 'й'] => WordClass.Adjective,
        _ => WordClass.Noun,
    };
}
