using System.Collections.Immutable;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary>The built-in kinds of check: one line each.</summary>
internal static class CheckCatalog
{
    /// <summary>Compiles a part of a rule; null when nothing can run it here.</summary>
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
        PluginFind or JudgeFind => phrases.Need(definition) is { } need ? new ExternalCheck(need) : null,
        _ => null,
    };

    /// <summary>Keeps a check silent until everything its result hangs on is answered.</summary>
    /// <param name="check">The check.</param>
    /// <param name="find">What it was compiled from.</param>
    /// <param name="phrases">Where it was compiled.</param>
    public static ICheck OnceAnswered(ICheck check, FindDefinition find, IPhraseParts phrases)
    {
        ImmutableArray<ExternalNeed> needs = [.. Required(find).Select(phrases.Need).OfType<ExternalNeed>().Distinct()];
        return needs.IsEmpty ? check : new AnsweredCheck(check, needs);
    }

    /// <summary>What a part asks of others and cannot do without; of an <c>any:</c> each part speaks for itself.</summary>
    private static IEnumerable<FindDefinition> Required(FindDefinition find) => find switch
    {
        PluginFind or JudgeFind => [find],
        AllFind all => all.Parts.SelectMany(Required),
        NotFind not => Required(not.Part),
        _ => [],
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
        ImmutableArray<ICheck> parts =
            [.. find.Parts.Select(part => Compile(part, phrases) is { } check ? OnceAnswered(check, part, phrases) : null).OfType<ICheck>()];
        return parts.IsEmpty ? null : new AnyCheck(parts);
    }

    /// <summary>Whether a rule cannot speak at all without plugins or language models; its <c>unless:</c> never asks them.</summary>
    public static bool HangsOnOthers(RuleDefinition rule) => Required(rule.Find).Any();

    /// <summary>Whether a part asks plugins or language models.</summary>
    public static bool AsksOthers(FindDefinition find) => PhraseWalk.Parts(find).Any(part => part is PluginFind or JudgeFind);
}

/// <summary>Takes the phrases of the checks and gives each group of them a number.</summary>
internal interface IPhraseParts
{
    /// <summary>Number of the part the hits will carry.</summary>
    int Add(PhrasesFind phrases);

    /// <summary>Number of the part that is marked where one of the literals is in the text.</summary>
    int Add(ImmutableArray<string> literals);

    /// <summary>What is asked of somebody outside the engine, the same for the same part; null where nobody can be asked.</summary>
    ExternalNeed? Need(FindDefinition find);

    /// <summary>Passages of the snippets of the packs, between their variables.</summary>
    ImmutableArray<string> CannedTexts { get; }
}
