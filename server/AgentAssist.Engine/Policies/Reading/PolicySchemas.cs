using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Grammar;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>JSON Schemas (draft 7) of the files of a pack, made of the same model the reader reads by, for editors to complete and check.</summary>
public static class PolicySchemas
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, Func<string>> s_schemas = new(StringComparer.Ordinal)
    {
        ["rule"] = () => Write("A file of rules/", RuleGrammar.File),
        ["pack"] = () => Write("pack.yaml", PackGrammar.File),
        ["policy"] = () => Write("A *.policy.yaml", PolicyGrammar.File),
        ["lists"] = () => Write("lists.yaml", ListsGrammar.File),
        ["suggest"] = () => Write("A file of suggest/", SuggestGrammar.File),
        ["scorecard"] = () => Write("scorecard.yaml", ScorecardGrammar.File),
        ["exceptions"] = () => Write("exceptions.yaml", ExceptionsGrammar.File),
        ["calibration"] = () => Write("calibration.yaml", CalibrationGrammar.File),
    };

    /// <summary>Names of the schemas: <c>rule</c>, <c>pack</c>, <c>policy</c>, <c>lists</c>, <c>suggest</c>, <c>scorecard</c>,
    /// <c>exceptions</c>, <c>calibration</c>.</summary>
    public static IReadOnlyCollection<string> Names => s_schemas.Keys;

    /// <summary>One schema as indented JSON text; null when there is none of that name.</summary>
    public static string? Find(string name) => s_schemas.TryGetValue(name, out var schema) ? schema() : null;

    private static string Write<T>(string title, Shape<T> file)
    {
        var definitions = new SchemaDefinitions();
        var body = file.ToSchema(definitions);
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (key, value) in body) schema[key] = value?.DeepClone();
        schema["definitions"] = definitions.ToJson();
        return schema.ToJsonString(s_options);
    }
}
