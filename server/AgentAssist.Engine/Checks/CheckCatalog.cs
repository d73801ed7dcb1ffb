using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary>The built-in kinds of check: one line each.</summary>
internal static class CheckCatalog
{
    /// <summary>Compiles a part of a rule; null when nothing here can run it (a plugin or a language model could).</summary>
    public static ICheck? Compile(FindDefinition definition, IPhraseParts phrases) => definition switch
    {
        PhrasesFind find => new PhrasesCheck(phrases.Add(find)),
        PatternFind find => CompilePattern(find, phrases),
        MetricFind find => new MetricCheck(find),
        MissingFind find => CompileMissing(find, phrases),
        RepeatFind find => new RepeatCheck(find, phrases.CannedTexts),
        OverlapFind find => new OverlapCheck(find.Words),
        PersonalDataFind find => new PersonalDataCheck(find.Kinds),
        ConsistencyFind find => new ConsistencyCheck(find.Of),
        AllFind find => CompileAll(find, phrases),
        AnyFind find => CompileAny(find, phrases),
        NotFind find => Compile(find.Part, phrases) is { } absent ? new NotCheck(absent) : null,
        _ => null,
    };

    private static PatternCheck CompilePattern(PatternFind find, IPhraseParts phrases)
    {
        var literals = find.Literals.IsDefaultOrEmpty ? RequiredLiterals.Of(find.Regex) : find.Literals;
        return new PatternCheck(find, literals.IsEmpty ? null : phrases.Add(literals));
    }

    private static MissingCheck? CompileMissing(MissingFind find, IPhraseParts phrases)
    {
        var condition = find.If is null ? null : Compile(find.If, phrases);
        return Compile(find.Element, phrases) is { } element && (find.If is null || condition is not null)
            ? new MissingCheck(element, LanguagesOf(find.Element), condition, find.At)
            : null;
    }

    /// <summary>The languages in which an element can be recognised; null when phrases have no part in it.</summary>
    private static HashSet<Language>? LanguagesOf(FindDefinition element)
    {
        var parts = PhraseWalk.Parts(element).ToArray();
        return Array.TrueForAll(parts, part => part is PhrasesFind or AllFind or AnyFind or NotFind)
            ? [.. parts.OfType<PhrasesFind>().SelectMany(part => part.Phrases.Keys).Select(LanguageTags.Parse)]
            : null;
    }

    /// <summary>What has to be absent is asked last: the range is the first part's that finds something of its own.</summary>
    private static AllCheck? CompileAll(AllFind find, IPhraseParts phrases)
    {
        var parts = find.Parts.OrderBy(part => part is NotFind).Select(part => Compile(part, phrases)).ToArray();
        return parts.Contains(null) ? null : new AllCheck(parts[0]!, [.. parts.Skip(1)!]);
    }

    /// <summary>Parts that cannot run here are left out: the others still speak, and the rule is reported as incomplete.</summary>
    private static AnyCheck? CompileAny(AnyFind find, IPhraseParts phrases)
    {
        ImmutableArray<ICheck> parts = [.. find.Parts.Select(part => Compile(part, phrases)).OfType<ICheck>()];
        return parts.IsEmpty ? null : new AnyCheck(parts);
    }

    /// <summary>Why a rule cannot run in full; null when it can.</summary>
    public static IncompleteReason? WhyIncomplete(FindDefinition definition) => definition switch
    {
        AllFind find => find.Parts.Select(WhyIncomplete).FirstOrDefault(reason => reason is not null),
        AnyFind find => find.Parts.Select(WhyIncomplete).FirstOrDefault(reason => reason is not null),
        NotFind find => WhyIncomplete(find.Part),
        MissingFind find => WhyIncomplete(find.Element) ?? (find.If is null ? null : WhyIncomplete(find.If)),
        JudgeFind or PluginFind => IncompleteReason.NotConfigured,
        _ => null,
    };
}

/// <summary>Takes the phrases of the checks and gives each group of them a number.</summary>
internal interface IPhraseParts
{
    /// <summary>Number of the part the hits will carry.</summary>
    int Add(PhrasesFind phrases);

    /// <summary>Number of the part that is marked where one of the literals is in the text.</summary>
    int Add(ImmutableArray<string> literals);

    /// <summary>Passages of the snippets of the packs, between their variables.</summary>
    ImmutableArray<string> CannedTexts { get; }
}
