using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading;

public sealed class SchemaTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Valid => ValidFiles.All.Select(file => new TheoryDataRow<string, string>(file.Kind, file.Yaml));

    [Theory]
    [MemberData(nameof(Valid))]
    public void Reader_and_schema_accept_right_files(string kind, string yaml)
    {
        Assert.DoesNotContain(PolicyFile.Problems(kind, yaml), problem => problem.IsError);
        Assert.Empty(Schemas.Validate(kind, yaml));
    }

    [Fact]
    public void Reader_and_schema_agree_about_generated_files() => GeneratedFiles.Any.Sample(
        file =>
        {
            var isAccepted = !PolicyFile.Problems(file.Kind, file.Yaml).Any(problem => problem.IsError);
            var errors = Schemas.Validate(file.Kind, file.Yaml);
            return isAccepted == (errors.Count == 0);
        },
        iter: 2_000);

    [Fact]
    public void Generated_files_are_right_often_enough_to_mean_something()
    {
        var accepted = 0;
        GeneratedFiles.Any.Sample(
            file =>
            {
                if (!PolicyFile.Problems(file.Kind, file.Yaml).Any(problem => problem.IsError)) Interlocked.Increment(ref accepted);
            },
            iter: 1_000);

        Assert.InRange(accepted, 200, 900);
    }

    [Fact]
    public void Every_key_has_a_description()
    {
        foreach (var name in PolicySchemas.Names)
        {
            Assert.All(Properties(JsonNode.Parse(PolicySchemas.Find(name)!)!), property => Assert.False(string.IsNullOrWhiteSpace((string?)property["description"])));
        }
    }

    [Fact]
    public void An_unknown_name_has_no_schema() => Assert.Null(PolicySchemas.Find("rules"));

    /// <summary>The properties of maps with known keys; languages and conditions between keys describe themselves.</summary>
    private static IEnumerable<JsonNode> Properties(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (var property in array.OfType<JsonNode>().SelectMany(Properties)) yield return property;
        }
        if (node is not JsonObject map) yield break;
        if ((string?)(map["type"] as JsonValue) == "object" && map["properties"] is JsonObject properties && !properties.ContainsKey("en"))
        {
            foreach (var (_, property) in properties) yield return property!;
        }
        foreach (var property in map.Where(pair => pair.Value is not null).SelectMany(pair => Properties(pair.Value!))) yield return property;
    }
}
