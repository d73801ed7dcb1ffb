using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Explanations;

/// <summary>A part of <c>find:</c> compiled by itself, with its own parts.</summary>
/// <param name="Definition">The part.</param>
/// <param name="Check">What finds it (for a <c>not:</c>, what has to be absent); null when nothing here can.</param>
/// <param name="Parts">Its parts.</param>
internal sealed record PartTrace(FindDefinition Definition, ICheck? Check, ImmutableArray<PartTrace> Parts)
{
    public static PartTrace Of(FindDefinition definition, IPhraseParts phrases)
    {
        ImmutableArray<FindDefinition> parts = definition switch
        {
            AllFind all => all.Parts,
            AnyFind any => any.Parts,
            NotFind not => [not.Part],
            MissingFind missing => missing.If is null ? [missing.Element] : [missing.Element, missing.If],
            _ => [],
        };
        var sought = definition is NotFind absent ? absent.Part : definition;
        return new PartTrace(definition, CheckCatalog.Compile(sought, phrases), [.. parts.Select(part => Of(part, phrases))]);
    }

    /// <summary>The key of the part in a rule.</summary>
    public string Kind => Definition switch
    {
        PhrasesFind => "phrases",
        PatternFind => "pattern",
        MetricFind => "metric",
        MissingFind => "missing",
        RepeatFind => "repeat",
        OverlapFind => "overlap",
        ConsistencyFind => "consistency",
        PersonalDataFind => "personal-data",
        AllFind => "all",
        AnyFind => "any",
        NotFind => "not",
        JudgeFind => "judge",
        _ => "check",
    };
}
