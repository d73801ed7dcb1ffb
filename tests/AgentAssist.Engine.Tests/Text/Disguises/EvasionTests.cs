using AgentAssist.Engine.Tests.Text.Matching;
using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Disguises;

public sealed class EvasionTests(EvasionTests.Words words) : IClassFixture<EvasionTests.Words>
{
    private static readonly (string Language, string Word, string Before, string After)[] s_words =
    [
        ("en", "idiot", "You are an ", ", really."), ("en", "stupid", "How ", " this reply is"), ("en", "moron", "What a ", ""), ("en", "scumbag", "", " of a client"),
        ("ru", "идиот", "Вы ", ", честное слово."), ("ru", "обманщик", "Тут один ", " на другом"), ("ru", "дурак", "Ну и ", ""), ("ru", "негодяй", "", " какой нашёлся"),
        ("uk", "дурень", "Ви ", ", їй-богу."), ("uk", "нахаба", "Оце ", " такий"), ("uk", "йолоп", "Ну й ", ""), ("uk", "покидьок", "", " якийсь знайшовся"),
    ];

    // Words that begin, end or sound like those above.
    private static readonly (string Language, string[] Words)[] s_innocent =
    [
        ("en", ["idiom", "studied", "morning", "scuba", "parcel", "invoice", "patriot", "rapid"]),
        ("ru", ["идиома", "обменник", "дуэт", "неясный", "посылка", "возврат", "патриот", "рыбак"]),
        ("uk", ["журнал", "нахил", "холод", "покинутий", "посилка", "замовлення", "корінь", "куток"]),
    ];

    public static TheoryData<string> Families => [.. Evasions.Families.Keys];

    [Theory]
    [MemberData(nameof(Families))]
    public void An_evasion_is_found_where_it_stands(string family)
    {
        var spellings = 0;
        var missed = new List<string>();
        foreach (var (language, word, before, after) in s_words)
            foreach (var written in Evasions.Families[family](word))
            {
                spellings++;
                if (!Find(language, before + written + after).Contains(new TextRange(before.Length, before.Length + written.Length))) missed.Add(written);
            }

        Assert.True(missed.Count * 100 <= spellings, $"{missed.Count} of {spellings} missed: {string.Join(' ', missed.Take(40))}");
    }

    [Fact]
    public void An_innocent_word_written_in_the_same_ways_is_not_found()
    {
        var spellings = (from entry in s_innocent
                         from word in entry.Words
                         from family in Evasions.Families.Values
                         from written in family(word)
                         select (entry.Language, Text: $"{entry.Words[^1]} {written} {entry.Words[0]}")).ToArray();
        var found = spellings.Where(spelling => Find(spelling.Language, spelling.Text).Count > 0).Select(spelling => spelling.Text).ToArray();

        Assert.InRange(spellings.Length, 5_000, 100_000);
        Assert.True(found.Length * 1000 <= spellings.Length, $"{found.Length} of {spellings.Length} found: {string.Join("; ", found.Take(20))}");
    }

    [Theory]
    [InlineData("en", "option a, b, c or d; i, d, i, o, t are letters")]
    [InlineData("en", "B.Sc. J. R. R. Tolkien, vitamins A D E K")]
    [InlineData("en", "Model S 1D10T, size XXL, 10xxx, 2 x 4, $tock 5tar")]
    [InlineData("en", "lbs of Idaho lMAO in eBayIndia; ldle, CapitalIst, ⊂ ∪ ∨ idi 3 × ot")]
    [InlineData("ru", "пункты а, б, в; д, у, р, а, к — это буквы")]
    [InlineData("ru", "И. О. Фамилия, А. С. Пушкин, г. о. Химки, и т. д., т. е. Ли С У")]
    [InlineData("ru", "цена 10ххх, 1Oxxx, 2х2, ИД И ОТ, я и о")]
    [InlineData("uk", "пункти а, б, в; вул. Й. О. Лопана, і т. д.")]
    public void Lists_initials_and_numbers_are_no_evasion(string language, string text) => Assert.Empty(Find(language, text));

    [Theory]
    [InlineData("ru", "и д * о т", "и д * о т")]
    [InlineData("ru", "и*д*и*о*т", "и*д*и*о*т")]
    [InlineData("ru", "и д и о о о о т", "и д и о о о о т")]
    [InlineData("ru", "и д и 0 т", "и д и 0 т")]
    [InlineData("en", "1 d 1 0 t", "1 d 1 0 t")]
    [InlineData("en", "1d!ooot", "1d!ooot")]
    [InlineData("en", "𝐢d1𝐨t", "𝐢d1𝐨t")]
    [InlineData("en", "ldiot", "ldiot")]
    [InlineData("en", "scumbag, ɪdɪᴏᴛ", "scumbag|ɪdɪᴏᴛ")]
    [InlineData("en", "id١०t m⍴r m๐r໐n", "id١०t|m๐r໐n")]
    [InlineData("en", "s⊂umbag ѕ⊂umЬag", "s⊂umbag|ѕ⊂umЬag")]
    [InlineData("ru", "идi0т 1дi0т", "идi0т|1дi0т")]
    [InlineData("ru", "ииидиоот ииидииооот дуурррак", "ииидиоот|ииидииооот|дуурррак")]
    [InlineData("ru", "дүрак дурᴀк ид６от идиｏт", "дүрак|дурᴀк|идиｏт")]
    [InlineData("uk", "д y р е н ь", "д y р е н ь")]
    public void Evasions_combine(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find(language, text).Select(range => text[range.Start..range.End]).Distinct()));

    [Fact]
    public void The_families_make_thousands_of_spellings() =>
        Assert.InRange(s_words.Sum(entry => Evasions.Families.Values.Sum(family => family(entry.Word).Count())), 3_000, 100_000);

    private List<TextRange> Find(string language, string text)
    {
        var index = words.IndexOf(language);
        var analysis = PhraseFinder.Read(index, text);
        var hits = new PhraseHits();
        index.Find(analysis, hits);
        return [.. Enumerable.Range(0, hits.Count).Select(i => new TextRange(analysis.Tokens[hits[i].First].Start, analysis.Tokens[hits[i].Last].End))];
    }

    /// <summary>The words of each language, ready to be found.</summary>
    public sealed class Words
    {
        private readonly Dictionary<string, PhraseIndex> _indexes = s_words.GroupBy(entry => entry.Language)
            .ToDictionary(group => group.Key, group => PhraseFinder.Build(group.Key, [.. group.Select(entry => entry.Word)]));

        internal PhraseIndex IndexOf(string language) => _indexes[language];
    }
}
