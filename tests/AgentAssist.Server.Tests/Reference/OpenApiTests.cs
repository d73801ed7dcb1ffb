using System.Text.Json;
using AgentAssist.Server.Tests.Running;
using Microsoft.OpenApi;

namespace AgentAssist.Server.Tests.Reference;

public sealed class OpenApiTests(SharedServer server)
{
    [Fact]
    public async Task The_document_is_valid()
    {
        var json = await server.Client.GetStringAsync("/openapi/v1.json");

        var result = OpenApiDocument.Parse(json, "json");

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(
            [
                "/healthz", "/readyz", "/schemas/{name}.json",
                "/v1/adapters", "/v1/appeals", "/v1/appeals/{id}", "/v1/appeals/{id}/decision",
                "/v1/approvals", "/v1/approvals/events", "/v1/approvals/{id}", "/v1/approvals/{id}/decision", "/v1/approvals/{id}/events",
                "/v1/audit", "/v1/cases", "/v1/cases/{id}", "/v1/drafts/check", "/v1/drafts/rewrite", "/v1/feedback", "/v1/model",
                "/v1/plugins", "/v1/policies", "/v1/policies/revisions", "/v1/policies/revisions/{revision}",
                "/v1/replays", "/v1/replays/{id}", "/v1/replays/{id}/cancel", "/v1/replays/{id}/events", "/v1/replays/{id}/report", "/v1/rules/{source}/{code}",
                "/v1/scorecards", "/v1/standards/acknowledgements",
            ],
            result.Document!.Paths.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Visibility", "public", "note")]
    [InlineData("CheckTrigger", "typing", "send")]
    [InlineData("DiagnosticSeverity", "hint", "information", "warning", "error")]
    [InlineData("EnforcementMode", "shadow", "notify", "warn", "confirm", "hold")]
    [InlineData("GateDecision", "allow", "warn", "confirm", "hold")]
    [InlineData("AgentLevel", "novice", "specialist", "expert")]
    [InlineData("FixApplicability", "safe", "needs-review")]
    public async Task Enumerations_are_written_out(string schema, params string[] values)
    {
        var written = (await Schemas()).GetProperty(schema);

        Assert.Equal("string", written.GetProperty("type").GetString());
        Assert.Equal(values, written.GetProperty("enum").EnumerateArray().Select(value => value.GetString()));
    }

    [Fact]
    public async Task The_answers_schema_is_the_answer()
    {
        var schema = (await Schemas()).GetProperty("DraftCheckResponse");

        var answer = await server.Client.CheckedAsync("""{"draft": {"text": "a"}}""");

        Assert.Equal(answer.Names().Order(), schema.GetProperty("properties").Names().Order());
        Assert.Equal(answer.Names().Order(), schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Order());
    }

    [Fact]
    public async Task Only_the_text_of_a_draft_is_required()
    {
        var schemas = await Schemas();

        Assert.Equal(["draft"], Required(schemas, "DraftCheckRequest"));
        Assert.Equal(["text"], Required(schemas, "Draft"));
        Assert.Empty(Required(schemas, "Context"));
    }

    [Fact]
    public async Task The_example_can_be_sent_as_it_is()
    {
        var document = await (await server.Client.GetAsync("/openapi/v1.json")).JsonAsync();
        var example = document.GetProperty("paths").GetProperty(Api.CheckPath).GetProperty("post").GetProperty("requestBody")
            .GetProperty("content").GetProperty("application/json").GetProperty("example");

        await server.Client.CheckedAsync(example.GetRawText());
    }

    private static string[] Required(JsonElement schemas, string name) =>
        schemas.GetProperty(name).TryGetProperty("required", out var required) ? [.. required.EnumerateArray().Select(value => value.GetString()!)] : [];

    private async Task<JsonElement> Schemas() =>
        (await (await server.Client.GetAsync("/openapi/v1.json")).JsonAsync()).GetProperty("components").GetProperty("schemas");
}
