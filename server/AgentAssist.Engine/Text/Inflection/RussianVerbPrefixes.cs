namespace AgentAssist.Engine.Text.Inflection;

/// <summary>Verbal prefixes of Russian; the spellings of one prefix (разбить, разобью) stand together.</summary>
internal static class RussianVerbPrefixes
{
    private const string Voiceless = "пткфсхцчшщ";
    private static readonly string[][] s_families =
    [
        [""], ["в", "во", "въ"], ["вз", "взо", "вс", "взъ"], ["воз", "вос"], ["вы"], ["до"], ["за"], ["из", "изо", "ис", "изъ"], ["на"],
        ["над", "надо"], ["недо"], ["низ", "низо"], ["о"], ["об", "обо", "объ"], ["от", "ото", "отъ"], ["пере"], ["по"], ["под", "подо", "подъ"],
        ["пре"], ["пред", "предо"], ["при"], ["про"], ["раз", "разо", "рас", "разъ"], ["с", "со", "съ"], ["у"],
        ["пона"], ["подза"], ["поотъ", "пооб", "пообо"], ["произ", "произо"], ["превоз", "превзо"], ["снизо"], ["воспро"], ["предпо"],
    ];

    /// <summary>Splits a word into every prefix it may begin with and the rest; the prefix comes with its other spellings.</summary>
    public static IEnumerable<(string[] Spellings, string Verb)> Split(string word) =>
        from family in s_families
        from prefix in family
        where word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.Ordinal)
        let verb = word[prefix.Length..]
        where Fits(prefix, verb)
        select (family, verb);

    /// <summary>Every spelling of the prefix before every verb it may stand before.</summary>
    public static IEnumerable<string> Attach(string[] spellings, IEnumerable<string> verbs) =>
        from verb in verbs
        from prefix in spellings
        where Fits(prefix, verb)
        select prefix + verb;

    private static bool Fits(string prefix, string verb) => prefix switch
    {
        [.., 'ъ'] => verb[0] is 'е' or 'ё',
        [.., 'с'] when prefix.Length > 1 => Voiceless.Contains(verb[0]),
        [.., 'з'] => !Voiceless.Contains(verb[0]) && verb[0] is not ('е' or 'ё'),
        "в" or "с" or "об" or "от" or "под" => verb[0] is not ('е' or 'ё'),
        _ => true,
    };
}
