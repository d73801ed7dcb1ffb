namespace AgentAssist.Engine.Text.Inflection;

/// <summary>The verbal prefixes of a language; the spellings of one prefix (разбить, разобью) stand together.</summary>
internal sealed class VerbPrefixes
{
    private const string Voiceless = "пткфсхцчшщ";
    private readonly string[][] _families;

    private VerbPrefixes(string families) =>
        _families = [[""], .. families.Split(',', StringSplitOptions.TrimEntries).Select(family => family.Split(' '))];

    public static VerbPrefixes Russian { get; } = new("""
        в во въ, вз взо вс взъ, воз вос, вы, до, за, из изо ис изъ, на, над надо, недо, низ низо, о, об обо объ, от ото отъ, пере, по, под подо подъ,
        пре, пред предо, при, про, раз разо рас разъ, с со съ, у, пона, подза, пооб пообо, произ произо, превоз превзо, снизо, воспро, предпо
        """);

    public static VerbPrefixes Ukrainian { get; } = new("""
        в ві в', у уві, ви, від віді від', до, за, з зі з' с зо, на, над наді над', недо, о, об обі об', пере, перед, по, під піді під', при, про,
        роз розі роз', спро, воз, пона, спів, без
        """);

    /// <summary>Splits a word into every prefix it may begin with, the empty one too, and the rest; the prefix comes with its other spellings.</summary>
    public IEnumerable<(string[] Spellings, string Verb)> Split(string word)
    {
        foreach (var family in _families)
        {
            foreach (var prefix in family)
            {
                if (word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.Ordinal) && word[prefix.Length..] is var verb && Fits(prefix, verb))
                    yield return (family, verb);
            }
        }
    }

    /// <summary>Every spelling of the prefix before every verb it may stand before.</summary>
    public static IEnumerable<string> Attach(string[] spellings, IEnumerable<string> verbs) =>
        from verb in verbs
        from prefix in spellings
        where Fits(prefix, verb)
        select prefix + verb;

    private static bool Fits(string prefix, string verb) => prefix switch
    {
        [.., 'ъ' or '\''] => IsIotated(verb),
        "с" => !IsIotated(verb),
        [.., 'с'] => Voiceless.Contains(verb[0]),
        "роз" or "без" => !IsIotated(verb),
        [.., 'з'] when prefix.Length > 1 => !Voiceless.Contains(verb[0]) && !IsIotated(verb),
        [.., 'в' or 'б' or 'т' or 'д' or 'з'] => !IsIotated(verb),
        _ => true,
    };

    private static bool IsIotated(string verb) => verb[0] is 'е' or 'ё' or 'ї' or 'є';
}
