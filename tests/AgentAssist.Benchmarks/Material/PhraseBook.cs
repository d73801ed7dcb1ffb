using AgentAssist.EndToEnd.Running;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Engine.Text.Inflection.Hunspell;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Benchmarks.Material;

/// <summary>
/// Phrases in three languages, always the same. The first few find something in the sample drafts; the others, of one to three words of
/// the dictionaries, find nothing there, so that a larger book gives the same findings. One in five begins with a word of the drafts,
/// as phrases about the same trade do. Ukrainian words are those of the shipped packs, as its dictionary is not shipped.
/// </summary>
internal sealed class PhraseBook
{
    private const int Seed = 20_24;
    private const int ShortestWord = 5;

    private static readonly SamplePhrase[] s_finding =
    [
        new("en", "nothing we can do"), new("en", "calm down"), new("en", "your own fault"), new("en", "lie to"), new("en", "idiot"), new("en", "not our problem"),
        new("ru", "это невозможно"), new("ru", "успокоиться"), new("ru", "собственная вина"), new("ru", "обманывать"), new("ru", "идиот"), new("ru", "не наша проблема"),
        new("uk", "це неможливо"), new("uk", "заспокоїтися"), new("uk", "власна провина"), new("uk", "обманювати"), new("uk", "ідіот"), new("uk", "не наша проблема"),
    ];

    private readonly IInflector _inflector;
    private readonly List<SamplePhrase> _phrases = [.. s_finding];

    public PhraseBook(IInflector inflector, int most)
    {
        _inflector = inflector;
        var silent = Silent([.. Candidates().Take(most * 5 / 4)]);
        _phrases.AddRange(silent.Take(most - s_finding.Length));
    }

    /// <summary>The first phrases of the book; the same whatever its size.</summary>
    public IReadOnlyList<SamplePhrase> First(int count) => _phrases.GetRange(0, count);

    /// <summary>The candidates which neither the engine nor a plain search finds in a draft.</summary>
    private IEnumerable<SamplePhrase> Silent(SamplePhrase[] candidates)
    {
        var builder = new PhraseIndexBuilder(_inflector);
        foreach (var candidate in candidates) builder.Add(PhraseParser.Parse(candidate.Text, _ => null), candidate.Language, builder.NewPart());
        var index = builder.Build();
        var found = new HashSet<int>();
        var analysis = new TextAnalysis();
        var hits = new PhraseHits();
        foreach (var draft in SampleDrafts.WithFindings.Concat(SampleDrafts.Clean))
        {
            analysis.Read(draft, index.Forms, Language.Unknown);
            index.Find(analysis, hits);
            found.UnionWith(hits.Parts);
        }

        return candidates.Where((candidate, i) => !found.Contains(i) && !SampleDrafts.WithFindings.Concat(SampleDrafts.Clean)
            .Any(draft => draft.Contains(candidate.Text, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<SamplePhrase> Candidates()
    {
        var random = new Random(Seed);
        var words = new (string Language, string[] Words)[]
        {
            ("en", DictionaryWords("en")), ("ru", DictionaryWords("ru")), ("uk", PackWords("uk")),
        };
        var draftWords = words.Select((_, i) => WordsOf(string.Join(' ', SampleDrafts.Clean.Where((_, draft) => draft % words.Length == i)))).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; ; i++)
        {
            var (language, all) = words[i % words.Length];
            var length = language == "uk" ? random.Next(2, 4) : random.Next(1, 4);
            var phrase = Enumerable.Range(0, length).Select(_ => all[random.Next(all.Length)]).ToArray();
            if (i % 5 == 0 && length > 1) phrase[0] = draftWords[i % words.Length][random.Next(draftWords[i % words.Length].Length)];
            if (seen.Add(string.Join(' ', phrase))) yield return new SamplePhrase(language, string.Join(' ', phrase));
        }
    }

    private static string[] DictionaryWords(string language)
    {
        var words = HunspellDictionary.Read(Path.Combine(Inflector.DefaultFolder, language))?.Words
            ?? throw new InvalidOperationException($"There is no dictionary for {language} in {Inflector.DefaultFolder}: install Node.js and build again.");
        return [.. Enumerable.Range(0, words.Count).Where(entry => !words.IsNameAt(entry)).Select(entry => words.WordAt(entry).ToString()).Where(IsUsable)];
    }

    private static string[] PackWords(string language) =>
        WordsOf(string.Join(' ', PolicyReader.Read(Path.Combine(Repository.Root, "policies")).Packs
            .SelectMany(Engine.Policies.Reading.PhraseWalk.Phrases).Where(pair => pair.Language == language).Select(pair => pair.Phrase.Text)));

    private static string[] WordsOf(string text) =>
        [.. text.ToLowerInvariant().Split([.. text.Where(c => !char.IsLetter(c) && c is not '\'').Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Where(IsUsable).Distinct().Order(StringComparer.Ordinal)];

    private static bool IsUsable(string word) => word.Length >= ShortestWord && word.All(char.IsLetter);
}
