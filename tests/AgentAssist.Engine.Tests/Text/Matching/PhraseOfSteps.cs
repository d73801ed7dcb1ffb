using CsCheck;

namespace AgentAssist.Engine.Tests.Text.Matching;

/// <summary>A phrase of groups of words with gaps before them, and the plainest search for it.</summary>
internal sealed record PhraseOfSteps(params PhraseOfSteps.Group[] Groups)
{
    /// <summary>No letter of these can be taken for another.</summary>
    public static Gen<string> Word { get; } = Gen.OneOf([.. "abcdefghkmnpqrstuvwxyz".Select(letter => Gen.Const($"w{letter}rd"))]);

    /// <summary>A few words, or so many that they are looked for otherwise.</summary>
    private static Gen<string[]> Alternatives { get; } = Gen.Frequency((3, Word.Array[1, 8]), (1, Word.Array[12, 40]));

    public static Gen<PhraseOfSteps> Any { get; } =
        Gen.Select(Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[1, 3]), (1, Gen.Const(20))), Alternatives, Gen.Bool)
            .Select((gap, words, isOptional) => new Group(gap, [.. words.Distinct()], isOptional))
            .Array[1, 3].Select(groups => new PhraseOfSteps([groups[0] with { Gap = 0, IsOptional = false }, .. groups[1..]]));

    /// <summary>The phrase as a rule writes it.</summary>
    public string Text => string.Join(' ', Groups.Select(group =>
        $"({(group.Gap > 0 ? $"...{group.Gap} " : "")}({string.Join('|', group.Words.Select(word => "=" + word))})){(group.IsOptional ? "?" : "")}"));

    /// <summary>Where it is found: indexes of the first word and the last, each pair once.</summary>
    public IEnumerable<(int First, int Last)> FindIn(string[] words) =>
        Enumerable.Range(0, words.Length).SelectMany(first => Ends(words, 0, first).Select(end => (first, end - 1))).Distinct();

    /// <summary>The places after the words that the groups from one on can take.</summary>
    private IEnumerable<int> Ends(string[] words, int group, int next)
    {
        if (group == Groups.Length) return [next];
        var (gap, wanted, isOptional) = Groups[group];
        var places = Enumerable.Range(next, Math.Max(0, Math.Min(gap + 1, words.Length - next))).Where(at => wanted.Contains(words[at]));
        var ends = places.SelectMany(at => Ends(words, group + 1, at + 1));
        return (isOptional ? ends.Concat(Ends(words, group + 1, next)) : ends).Distinct();
    }

    /// <summary>One of some words, after so many of any kind at most.</summary>
    internal sealed record Group(int Gap, string[] Words, bool IsOptional);
}
