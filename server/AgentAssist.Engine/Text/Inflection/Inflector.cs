using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>
/// Forms of Russian and English words by Hunspell dictionaries, of Ukrainian words by paradigms of its own,
/// and of words no dictionary knows by their endings. Safe to use from several threads at once.
/// </summary>
public sealed class Inflector : IInflector
{
    // No word of these languages is longer; what is, is no word.
    private const int MaxInflectedLength = 60;
    private static readonly string[] s_dictionaryLanguages = ["en", "ru"];
    private readonly Dictionary<string, ILanguageInflector> _languages;

    private Inflector(HunspellDictionary? english, HunspellDictionary? russian)
    {
        _languages = new Dictionary<string, ILanguageInflector>(StringComparer.Ordinal)
        {
            ["en"] = new EnglishInflector(english, IrregularTable.Load("en")),
            ["ru"] = new RussianInflector(russian, IrregularTable.Load("ru")),
            ["uk"] = new UkrainianInflector(IrregularTable.Load("uk")),
        };
        MissingDictionaries = [.. s_dictionaryLanguages.Where(language => (language == "en" ? english : russian) is null)];
    }

    /// <summary>The folder <c>dictionaries</c> beside the running program, where a build puts the pinned dictionaries.</summary>
    public static string DefaultFolder { get; } = Path.Combine(AppContext.BaseDirectory, "dictionaries");

    /// <summary>The languages (<c>en</c>, <c>ru</c>) whose dictionary was not found; their words are inflected by endings alone.</summary>
    public IReadOnlyList<string> MissingDictionaries { get; }

    /// <summary>Reads the dictionaries <c>en</c> and <c>ru</c> in a folder, each a folder with <c>index.aff</c> and <c>index.dic</c>.</summary>
    /// <param name="dictionariesFolder">The folder; it need not exist.</param>
    /// <exception cref="InvalidDataException">A dictionary is there and cannot be read; the message names file and line.</exception>
    public static Inflector Load(string dictionariesFolder)
    {
        ArgumentNullException.ThrowIfNull(dictionariesFolder);
        var english = Task.Run(() => HunspellDictionary.Read(Path.Combine(dictionariesFolder, "en")));
        var russian = HunspellDictionary.Read(Path.Combine(dictionariesFolder, "ru"));
        return new Inflector(english.GetAwaiter().GetResult(), russian);
    }

    /// <inheritdoc/>
    public void AddForms(string language, string word, ISet<string> forms)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(forms);
        var normal = Normal(word);
        forms.Add(normal);
        if (normal.Length is > 0 and <= MaxInflectedLength && _languages.TryGetValue(language, out var inflector))
            inflector.AddForms(normal, forms);
    }

    /// <inheritdoc/>
    public bool IsWord(string language, string word)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(word);
        return _languages.TryGetValue(language, out var inflector) && inflector.IsWord(word);
    }

    private static string Normal(string word) =>
        string.Create(word.Length, word, static (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = source[i] is '\u2019' or '\u02BC' or '`' ? '\'' : char.ToLowerInvariant(source[i]);
        });
}
