using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>pack.yaml</c>.</summary>
internal static class PackGrammar
{
    private static readonly Field<LocatedId> s_pack = new("pack", Texts.Id, "Id; the `source` of its diagnostics.") { IsRequired = true };
    private static readonly Field<LocalizedText> s_title = new("title", Texts.Localized, "Short name.") { IsRequired = true };

    private static readonly Field<YamlScalar> s_version = new("version", new TextShape
    {
        MaxLength = 64,
        Pattern = new TextPattern(@"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$", "bad-version",
            "is not a version; write three numbers, such as 1.0.0"),
    }, "Semantic version, such as 1.0.0.")
    { IsRequired = true };

    private static readonly Field<YamlScalar> s_agentAssist = new(
        "agentassist", new ConvertedShape<YamlScalar, YamlScalar>(new TextShape { MaxLength = 32, Pattern = EngineVersion.RangeText }, CheckEngine),
            "Versions of AgentAssist it works with, such as \"^1.0\".")
    { IsRequired = true };

    private static readonly Field<YamlScalar> s_engines = new("engines", new MapShape<YamlScalar>(
        "a map such as {agentassist: \"^1.0\"}", [s_agentAssist], values => values.Get(s_agentAssist)), "What it needs to run.");

    private static readonly Field<ImmutableArray<LocatedId>> s_extends = new("extends", new OneOrManyShape<LocatedId>(Texts.Id),
        "Ids of packs it builds on.");
    private static readonly Field<Condition> s_when = new("when", ConditionShape.Instance, "Condition that applies to all its rules.");
    private static readonly Field<ImmutableArray<RuleOverride>> s_overrides = new("overrides", OverrideGrammar.Shape,
        "Changes to rules of the packs it extends; of a pack with `when`, where that holds.");

    public static Shape<PackDefinition> File { get; } = new MapShape<PackDefinition>(
        "a pack", [s_pack, s_title, s_version, s_engines, s_extends, s_when, s_overrides], Bind);

    private static bool CheckEngine(YamlScalar range, ProblemList problems, [MaybeNullWhen(false)] out YamlScalar same)
    {
        same = range;
        if (EngineVersion.Satisfies(range.Text)) return true;
        problems.Error(range.LocationAt(0), "engine-mismatch",
            $"the pack needs AgentAssist {range.Text}, and this is {EngineVersion.Current}; use another version of the pack or of AgentAssist");
        return false;
    }

    private static PackDefinition Bind(FieldValues values) => new()
    {
        Id = values.Get(s_pack).Id,
        Location = values.Get(s_pack).Location,
        Folder = "",
        Version = values.Get(s_version).Text,
        Title = values.Get(s_title),
        When = values.GetOrNull(s_when),
        Extends = values.Get(s_extends, []),
        Overrides = values.Get(s_overrides, []),
    };
}
