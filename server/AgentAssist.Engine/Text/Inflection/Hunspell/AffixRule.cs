namespace AgentAssist.Engine.Text.Inflection.Hunspell;

/// <summary>One line of a <c>PFX</c> or <c>SFX</c> class: take <paramref name="Strip"/> off the word's end (start), put <paramref name="Add"/> there.</summary>
internal sealed record AffixRule(bool IsPrefix, int Flag, string Strip, string Add, AffixCondition Condition, bool Crosses)
{
    public bool AppliesTo(ReadOnlySpan<char> word)
    {
        if (word.Length < Strip.Length)
            return false;

        return IsPrefix
            ? word.StartsWith(Strip) && Condition.MatchesStart(word)
            : word.EndsWith(Strip) && Condition.MatchesEnd(word);
    }

    public string Apply(ReadOnlySpan<char> word) =>
        IsPrefix ? string.Concat(Add, word[Strip.Length..]) : string.Concat(word[..^Strip.Length], Add);
}
