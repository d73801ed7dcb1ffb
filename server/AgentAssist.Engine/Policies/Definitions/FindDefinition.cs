using System.Collections.Immutable;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>One part of <c>find:</c>; each kind of check has a record of its own.</summary>
public abstract record FindDefinition(SourceLocation Location)
{
    /// <summary>Whether it is of a kind, or made of parts of which one is; what <c>not:</c> denies does not count.</summary>
    internal bool Holds<T>() where T : FindDefinition => this switch
    {
        T => true,
        AllFind all => all.Parts.Any(part => part.Holds<T>()),
        AnyFind any => any.Parts.Any(part => part.Holds<T>()),
        _ => false,
    };
}

/// <summary><c>phrases:</c> by language; also used for <c>unless:</c>, <c>missing:</c> and lists.</summary>
public sealed record PhrasesFind(ImmutableDictionary<string, ImmutableArray<Phrase>> Phrases, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>pattern:</c> a regular expression. <paramref name="Literals"/>: the text must hold one of them (ignoring case) for the expression to be tried.</summary>
public sealed record PatternFind(
    string Regex, bool IgnoreCase, ImmutableArray<string> Literals, bool Backtracking, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>count:</c> and <c>metric:</c>: a measured quantity (see <see cref="TextMetric"/>) at or over, or at or under, a limit.</summary>
public sealed record MetricFind(TextMetric Of, double? AtLeast, double? AtMost, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>missing:</c> a required element is absent; <paramref name="If"/> is a precondition, <paramref name="At"/> where the range goes.</summary>
public sealed record MissingFind(FindDefinition Element, FindDefinition? If, MissingAnchor At, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>repeat:</c> the same words again. <paramref name="Words"/>: how many shared stems in a row make a repeat.</summary>
public sealed record RepeatFind(RepeatWhere In, int Words, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>overlap:</c> with the ticket's internal notes.</summary>
public sealed record OverlapFind(int Words, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>consistency:</c> one form of address, or the customer's own name.</summary>
public sealed record ConsistencyFind(ConsistencyOf Of, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>personal-data:</c> numbers and addresses that belong to a person.</summary>
public sealed record PersonalDataFind(ImmutableArray<PersonalDataKind> Kinds, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>judge:</c> yes/no questions for a language model.</summary>
public sealed record JudgeFind(ImmutableArray<LocalizedText> Rubric, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>check:</c> the code of a plugin's check.</summary>
public sealed record PluginFind(string Code, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>all:</c> every part within one unit; the range is the first positive part's.</summary>
public sealed record AllFind(ImmutableArray<FindDefinition> Parts, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>any:</c> one of the parts; also several kinds side by side under one <c>find:</c>.</summary>
public sealed record AnyFind(ImmutableArray<FindDefinition> Parts, SourceLocation Location) : FindDefinition(Location);

/// <summary><c>not:</c> the part is absent from the unit.</summary>
public sealed record NotFind(FindDefinition Part, SourceLocation Location) : FindDefinition(Location);
