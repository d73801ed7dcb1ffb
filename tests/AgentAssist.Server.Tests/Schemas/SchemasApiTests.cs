using System.Net;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Schemas;

public sealed class SchemasApiTests(SharedServer server)
{
    [Fact]
    public async Task Every_file_of_a_pack_has_a_schema()
    {
        foreach (var name in PolicySchemas.Names)
        {
            using var response = await server.Client.GetAsync($"/schemas/{name}.json");

            Assert.Equal("application/schema+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("http://json-schema.org/draft-07/schema#", (await response.JsonAsync()).GetProperty("$schema").GetString());
        }
    }

    [Fact]
    public async Task An_unknown_schema_is_told_with_the_known_ones()
    {
        using var response = await server.Client.GetAsync("/schemas/ticket.json");

        var problem = await response.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Contains("scorecard", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
