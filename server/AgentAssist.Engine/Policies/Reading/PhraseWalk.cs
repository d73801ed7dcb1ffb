using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Visits the parts of what rules look for.</summary>
internal static class PhraseWalk
{
    /// <summary>A part and everything in it.</summary>
    public static IEnumerable<FindDefinition> Parts(FindDefinition find)
    {
        var inner = find switch
        {
            AllFind all => all.Parts,
            AnyFind any => any.Parts,
            NotFind not => [not.Part],
            MissingFind missing => missing.If is null ? [missing.Element] : [missing.Element, missing.If],
            _ => [],
        };
        return inner.SelectMany(Parts).Prepend(find);
    }

    /// <summary>Every phrase of a pack with its language, those of lists too.</summary>
    public static IEnumerable<(string Language, Phrase Phrase)> Phrases(PackDefinition pack)
    {
        var finds = pack.Rules.SelectMany(rule => rule.Unless.Select(unless => unless.Find).Prepend(rule.Find))
            .Concat(pack.Suggestions.Select(suggestion => suggestion.Find).OfType<FindDefinition>())
            .SelectMany(Parts).OfType<PhrasesFind>();
        return finds.Concat(pack.Lists.Values)
            .SelectMany(find => find.Phrases.SelectMany(phrases => phrases.Value.Select(phrase => (phrases.Key, phrase))));
    }
}
