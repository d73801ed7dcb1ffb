using System.ComponentModel;
using AgentAssist.Engine.Policies;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace AgentAssist.Mcp;

/// <summary>Tools about the rules.</summary>
[McpServerToolType]
internal sealed class RuleTools(PolicyHost host)
{
    [McpServerTool(Name = "explain_rule", Title = "Explain a rule", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Tells what a rule finds, why it matters and what to write instead, with examples, as Markdown.")]
    public string ExplainRule(
        [Description("The rule as source/code of a finding, such as core/dead-end")] string rule,
        [Description("en, ru or uk")] string language = "en")
    {
        var found = RuleText.Find(host.Current, rule) ?? throw new McpException(
            $"There is no rule '{rule}'; write it as source/code of a finding, such as core/dead-end. The resource agentassist://packs lists all.");
        return RuleText.Write(found.Pack, found.Rule, language);
    }
}
