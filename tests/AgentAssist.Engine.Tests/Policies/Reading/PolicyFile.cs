using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Policies.Reading.Grammar;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading;

/// <summary>Reads single files by the name of their schema.</summary>
internal static class PolicyFile
{
    public static IReadOnlyList<PolicyProblem> Problems(string kind, string yaml)
    {
        var problems = new ProblemList();
        if (Load(yaml, problems) is { } root) Read(kind, root, problems);
        return [.. problems.InOrder()];
    }

    public static RuleDefinition Rule(string yaml)
    {
        var problems = new ProblemList();
        RuleGrammar.File.TryRead(Load(yaml, problems)!, problems, out var rules);
        Assert.Empty(problems.InOrder());
        return Assert.Single(rules);
    }

    public static YamlNode? Load(string yaml, ProblemList problems) => YamlLoader.Load(new SourceText("file.yaml", yaml), problems);

    /// <summary>The value of a file as JSON, scalars by the core schema of YAML 1.2 as editors read them.</summary>
    public static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, ToJson(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlScalar { Kind: ScalarKind.Null } => null,
        YamlScalar { Kind: ScalarKind.Boolean } flag => JsonValue.Create(flag.Text is "true" or "True" or "TRUE"),
        YamlScalar { Kind: ScalarKind.Number } number => ToJsonNumber(number.ToNumber()),
        _ => JsonValue.Create(((YamlScalar)node).Text),
    };

    private static JsonValue ToJsonNumber(double number) =>
        double.IsInteger(number) && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number) : JsonValue.Create(number);

    private static void Read(string kind, YamlNode root, ProblemList problems)
    {
        switch (kind)
        {
            case "rule": Read(RuleGrammar.File, root, problems); break;
            case "pack": Read(PackGrammar.File, root, problems); break;
            case "policy": Read(PolicyGrammar.File, root, problems); break;
            case "lists": Read(ListsGrammar.File, root, problems); break;
            case "suggest": Read(SuggestGrammar.File, root, problems); break;
            case "scorecard": Read(ScorecardGrammar.File, root, problems); break;
            case "exceptions": Read(ExceptionsGrammar.File, root, problems); break;
            case "calibration": Read(CalibrationGrammar.File, root, problems); break;
            default: throw new ArgumentException($"There is no file of kind {kind}.", nameof(kind));
        }
    }

    private static void Read<T>(Shape<T> shape, YamlNode root, ProblemList problems) => shape.TryRead(root, problems, out _);
}
