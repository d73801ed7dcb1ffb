using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace AgentAssist.Mcp;

/// <summary>The packs and their rules, to read.</summary>
[McpServerResourceType]
internal sealed class PackResources(PolicyHost host)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [McpServerResource(UriTemplate = "agentassist://packs", Name = "packs", Title = "Policy packs", MimeType = "application/json")]
    [Description("All packs in force with the names of their rules, and the revision.")]
    public string Packs() => JsonSerializer.Serialize(new { host.Current.Source.Revision, Packs = host.Current.Source.Packs.Select(Describe) }, s_json);

    [McpServerResource(UriTemplate = "agentassist://packs/{pack}", Name = "pack", Title = "A policy pack", MimeType = "application/json")]
    [Description("One pack: its version and its rules with title, severity and mode.")]
    public string Pack(string pack)
    {
        var found = host.Current.Source.Packs.FirstOrDefault(each => each.Id == pack) ?? throw new McpException($"There is no pack '{pack}'.");
        return JsonSerializer.Serialize(new { found.Id, found.Version, Rules = found.Rules.Select(rule => new { rule.Id, Title = rule.Title.For("en"), Severity = rule.Severity.ToString(), Mode = rule.Mode.ToString() }) }, s_json);
    }

    [McpServerResource(UriTemplate = "agentassist://rules/{pack}/{rule}", Name = "rule", Title = "A rule", MimeType = "text/markdown")]
    [Description("What a rule finds, why, and what to write instead.")]
    public string Rule(string pack, string rule)
    {
        var found = RuleText.Find(host.Current, $"{pack}/{rule}") ?? throw new McpException($"There is no rule '{pack}/{rule}'.");
        return RuleText.Write(found.Pack, found.Rule, "en");
    }

    private static object Describe(PackDefinition pack) => new { pack.Id, pack.Version, Title = pack.Title.For("en"), Rules = pack.Rules.Select(rule => rule.Id) };
}
