using System.Text;
using AgentAssist.Plugins.Contributions;
using AgentAssist.Plugins.Manifests;
using AgentAssist.Plugins.Tests.Running;
using NJsonSchema;

namespace AgentAssist.Plugins.Tests.Manifests;

public sealed class ManifestTests
{
    private const string Good = """
        {
          "id": "acme.pii",
          "version": "1.2.3-beta.1",
          "engines": {"agentassist": "^1.0"},
          "main": "main.js",
          "permissions": ["storage", "secrets:api-key", "network:api.example.com:8443", "env:LANG"],
          "contributes": {
            "checks": [{"code": "acme.pii"}, {"code": "acme.pii/iban", "languages": ["en"]}],
            "suggesters": [{"id": "acme.pii"}],
            "languageAnalyzers": [{"language": "de"}],
            "policyPacks": [{"path": "policies/pii", "policies": ["default", "reviews"]}],
            "helpdeskAdapters": [{"path": "adapters/acme.json"}],
            "configuration": [{"key": "words", "type": "strings", "default": ["a"]}]
          }
        }
        """;

    [Fact]
    public void ReadsEveryPointAndWhatItImplies()
    {
        var reading = Read(Good);

        Assert.Empty(reading.Problems);
        Assert.Equal(["onCheck:acme.pii", "onCheck:acme.pii/iban", "onSuggest", "onLanguage:de"], reading.Manifest!.ActivationEvents);
        Assert.Equal(ContributionCatalog.Points, reading.Manifest.Contributes.Points.OrderBy(point => ContributionCatalog.Points.ToList().IndexOf(point)));
        Assert.Equal(["default", "reviews"], reading.Manifest.Contributes.Of(ContributionCatalog.PolicyPacks)[0].Policies);
    }

    [Theory]
    [InlineData("\"id\": \"acme.pii\"", "\"id\": \"Acme\"", "2:9", "bad-value")]
    [InlineData("\"version\": \"1.2.3-beta.1\"", "\"version\": \"1\"", "3:14", "bad-value")]
    [InlineData("\"engines\": {\"agentassist\": \"^1.0\"}", "\"engines\": {\"agentassist\": \"*\"}", "4:30", "bad-value")]
    [InlineData("\"main\": \"main.js\"", "\"main\": \"../main.js\"", "5:11", "bad-path")]
    [InlineData("\"main\": \"main.js\"", "\"mian\": \"main.js\"", "5:3", "unknown-key")]
    [InlineData("\"storage\"", "\"everything\"", "6:19", "bad-permission")]
    [InlineData("\"main\": \"main.js\",", "", "1:1", "missing-key")]
    [InlineData("\"acme.pii/iban\"", "\"other.pii/iban\"", "8:47", "bad-code")]
    [InlineData("\"policies/pii\"", "\"/etc\"", "11:30", "bad-path")]
    [InlineData("\"strings\"", "\"string\"", "13:69", "wrong-type")]
    public void TellsWhereAnErrorIs(string good, string bad, string place, string code)
    {
        var problem = Assert.Single(Read(Good.Replace(good, bad, StringComparison.Ordinal)).Problems, problem => problem.Code == code);

        Assert.Equal($"plugin.json:{place}", $"{problem.File}:{problem.Line}:{problem.Column}");
    }

    [Fact]
    public void AnErrorOfAContributionSpoilsItAlone()
    {
        var reading = Read(Good.Replace("\"acme.pii/iban\"", "\"other.pii/iban\"", StringComparison.Ordinal));

        Assert.Equal("checks", Assert.Single(reading.Problems).Point);
        Assert.Equal(["acme.pii"], reading.Manifest!.Contributes.Of(ContributionCatalog.Checks).Select(check => check.Code));
    }

    [Fact]
    public void TellsAllErrorsAtOnceAndWhatWasMeant()
    {
        var reading = Read("""{"id": "acme.pii", "version": "x", "engine": {}, "permissions": [1, "storages"]}""");

        Assert.Equal(["bad-permission", "bad-value", "missing-key", "unknown-key", "wrong-type"], reading.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
        Assert.Contains(reading.Problems, problem => problem.Message.Contains("did you mean 'engines'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"id\": ")]
    [InlineData("{} {}")]
    [InlineData("null")]
    public void IsNeverFooledByWhatIsNoManifest(string text)
    {
        var reading = Read(text);

        Assert.Null(reading.Manifest);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public async Task TheSchemaAcceptsWhatTheReaderAccepts()
    {
        var schema = await JsonSchema.FromJsonAsync(ManifestSchema.Write());

        foreach (var plugin in new[] { SamplePlugins.Node, SamplePlugins.Python, SamplePlugins.Misbehaving, Path.Combine(SamplePlugins.Root, "server", "plugins", "spelling"), Path.Combine(SamplePlugins.Root, "tests", "plugins", "hello-csharp") })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(plugin, "plugin.json"));
            Assert.Empty(Read(text).Problems);
            Assert.Empty(schema.Validate(text));
        }

        Assert.Empty(schema.Validate(Good));
        Assert.NotEmpty(schema.Validate(Good.Replace("\"storage\"", "\"everything\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(Good.Replace("\"main\"", "\"mian\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("^1.0", true)]
    [InlineData("~1.0", true)]
    [InlineData("1", true)]
    [InlineData(">=1.0", true)]
    [InlineData("^1.1", false)]
    [InlineData("^2", false)]
    public void KnowsWhichVersionsARangeHolds(string range, bool holds) => Assert.Equal(holds, EngineRange.Parse(range).Includes(new Version(1, 0, 0)));

    private static ManifestReading Read(string text) => ManifestReader.Read(Encoding.UTF8.GetBytes(text));
}
