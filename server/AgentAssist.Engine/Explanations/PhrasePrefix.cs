using System.Collections.Immutable;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Explanations;

/// <summary>The beginning of a phrase.</summary>
/// <param name="Items">What it is made of.</param>
/// <param name="Words">Words in it that have to be there.</param>
/// <param name="OfWords">Words of the whole phrase that have to be there.</param>
/// <param name="Next">What has to come after it, as phrases write it.</param>
internal sealed record PhrasePrefix(ImmutableArray<PhraseItem> Items, int Words, int OfWords, string Next)
{
    // A phrase of lists within lists has more beginnings than anybody wants to read.
    private const int Most = 500;

    /// <summary>The beginnings of a phrase, as parsed.</summary>
    public static IEnumerable<PhrasePrefix> Of(ImmutableArray<ImmutableArray<PhraseItem>> phrase) =>
        phrase.SelectMany(sequence => Of([], 0, sequence, 0)).Take(Most);

    private static IEnumerable<PhrasePrefix> Of(ImmutableArray<PhraseItem> head, int headWords, ImmutableArray<PhraseItem> sequence, int tailWords)
    {
        var ofWords = headWords + Required(sequence) + tailWords;
        for (var i = 0; i < sequence.Length; i++)
        {
            var words = headWords + Required(sequence[..i]);
            if (words > 0 && (i > 0 || head.IsEmpty) && Required([sequence[i]]) > 0) yield return new([.. head, .. sequence[..i]], words, ofWords, Written(sequence, i));
            if (sequence[i] is not GroupItem group) continue;
            foreach (var alternative in group.Alternatives)
                foreach (var inner in Of([.. head, .. sequence[..i]], words, alternative, Required(sequence[(i + 1)..]) + tailWords)) yield return inner;
        }
    }

    private static string Written(ImmutableArray<PhraseItem> sequence, int i) =>
        i > 0 && sequence[i - 1] is GapItem gap ? $"{PhraseText.Of(gap)} {PhraseText.Of(sequence[i])}" : PhraseText.Of(sequence[i]);

    private static int Required(ImmutableArray<PhraseItem> items) => items.Sum(item => item switch
    {
        WordItem => 1,
        GroupItem { IsOptional: false, Alternatives.IsEmpty: false } group => group.Alternatives.Min(Required),
        _ => 0,
    });
}
