using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Benchmarks.Inflection;

/// <summary>A dictionary taken for the truth: which forms a lemma has, and which lemmas are worth measuring.</summary>
internal sealed class ReferenceDictionary(string language, HunspellDictionary dictionary)
{
    private const int LemmaCount = 2000;
    private const int SampledLemmas = 20_000;
    private const int MinLength = 3;

    public string Language => language;

    /// <summary>The lemma and what the suffix classes of all entries spelled so make of it, ё as е; in English the inflectional classes only.</summary>
    public HashSet<string> FormsOf(string lemma)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in dictionary.Headwords(lemma))
            dictionary.Expand(entry, flag => Inflects(entry, flag), prefix: null, forms);
        return [lemma, .. forms.Select(Spelling.Key)];
    }

    /// <summary>Whether the dictionary accepts the word in any way.</summary>
    public bool Knows(string word) => dictionary.Words.Contains(word) || dictionary.Readings(word).Count > 0;

    /// <summary>The forms of 20,000 lemmas spread evenly over the dictionary.</summary>
    public IEnumerable<string> SampleForms() => Sample(SampledLemmas).SelectMany(FormsOf);

    /// <summary>The words of the texts which the dictionary knows.</summary>
    public IEnumerable<string> TextWords(string corpora) =>
        CorpusWords.Count(corpora, language).Keys.Select(Spelling.Key).Where(word => word.Length >= MinLength && Knows(word));

    /// <summary>2,000 lemmas: the most frequent in the texts, or an even sample of the dictionary when there are no texts.</summary>
    public IReadOnlyList<string> ChooseLemmas(string? corpora)
    {
        if (corpora is null)
        {
            string[] sample = [.. Sample(8 * LemmaCount).Distinct()];
            return [.. Enumerable.Range(0, Math.Min(LemmaCount, sample.Length)).Select(i => sample[i * sample.Length / LemmaCount])];
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in CorpusWords.Count(corpora, language))
        {
            foreach (var lemma in LemmasOf(word))
                counts[lemma] = counts.GetValueOrDefault(lemma) + count;
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(LemmaCount).Select(pair => pair.Key)];
    }

    /// <summary>Every n-th lemma of the dictionary, <paramref name="count"/> in all.</summary>
    private IEnumerable<string> Sample(int count)
    {
        var step = Math.Max(1, dictionary.Words.Count / count);
        for (var entry = 0; entry < dictionary.Words.Count; entry += step)
        {
            if (IsLemma(entry))
                yield return Spelling.Key(dictionary.Words.WordAt(entry).ToString());
        }
    }

    private IEnumerable<string> LemmasOf(string word)
    {
        var headwords = dictionary.Headwords(word).Where(IsLemma);
        var readings = dictionary.Readings(word)
            .Where(reading => reading.Prefix is null && Inflects(reading.Entry, reading.Suffix!.Flag) && IsLemma(reading.Entry))
            .Select(reading => reading.Entry);
        return headwords.Concat(readings).Select(entry => Spelling.Key(dictionary.Words.WordAt(entry).ToString())).Distinct();
    }

    private bool IsLemma(int entry) =>
        !dictionary.Words.IsNameAt(entry) && dictionary.Words.FlagsAt(entry).Any(flag => Inflects(entry, flag))
        && dictionary.Words.WordAt(entry).Length >= MinLength;

    private bool Inflects(int entry, int flag) =>
        language != "en" || "SDGM".Contains((char)flag) || ("RT".Contains((char)flag) && dictionary.HasFlag(entry, 'T'));
}
