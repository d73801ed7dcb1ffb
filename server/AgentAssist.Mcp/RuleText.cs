using System.Globalization;
using System.Text;
using System.Text.Json;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Mcp;

/// <summary>A rule as Markdown.</summary>
internal static class RuleText
{
    private const int MostExamples = 6;

    /// <summary>The rule <c>pack/rule</c>; null when there is none.</summary>
    public static (PackDefinition Pack, RuleDefinition Rule)? Find(PolicySet policies, string name)
    {
        foreach (var pack in policies.Source.Packs)
            foreach (var rule in pack.Rules)
                if (name == $"{pack.Id}/{rule.Id}" || rule.RenamedFrom.Any(former => name == $"{pack.Id}/{former}")) return (pack, rule);
        return null;
    }

    public static string Write(PackDefinition pack, RuleDefinition rule, string language)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# {rule.Title.For(language)}\n\n`{pack.Id}/{rule.Id}`, severity {Kebab(rule.Severity)}, mode {Kebab(rule.Mode)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"{rule.Message.For(language)}\n");
        var examples = rule.Cases.Where(each => each.Text.Length > 0).GroupBy(each => each.Kind == CaseKind.Bad).SelectMany(group => group.Take(MostExamples / 2));
        foreach (var example in examples)
            text.Append(CultureInfo.InvariantCulture, $"\n- {(example.Kind == CaseKind.Bad ? "found" : "not found")}: {example.Text.ReplaceLineEndings(" ")}");
        if (rule.Page is { } page && File.Exists(page)) text.Append("\n\n").Append(File.ReadAllText(page));
        return text.ToString();
    }

    private static string Kebab<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
