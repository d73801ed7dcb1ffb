using System.Collections.Concurrent;
using AgentAssist.Engine.Policies.Reading;
using NJsonSchema;

namespace AgentAssist.Engine.Tests.Policies.Reading;

/// <summary>What the published schemas say of a YAML file.</summary>
internal static class Schemas
{
    private static readonly ConcurrentDictionary<string, JsonSchema> s_schemas = new();

    public static IReadOnlyList<string> Validate(string kind, string yaml)
    {
        var schema = s_schemas.GetOrAdd(kind, name => JsonSchema.FromJsonAsync(PolicySchemas.Find(name)!).GetAwaiter().GetResult());
        var json = PolicyFile.ToJson(PolicyFile.Load(yaml, new ProblemList())!);
        return [.. schema.Validate(json?.ToJsonString() ?? "null").Select(error => error.ToString())];
    }
}
