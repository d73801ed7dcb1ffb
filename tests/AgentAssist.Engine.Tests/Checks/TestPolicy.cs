using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Tests.Policies;

namespace AgentAssist.Engine.Tests.Checks;

/// <summary>A policy of a few rules, written as their author writes them, and what it says about drafts.</summary>
internal sealed class TestPolicy(CompiledPolicy policy)
{
    /// <summary>Rules in YAML; keys that every rule needs are added where they are not written.</summary>
    public static TestPolicy Of(params string[] rules)
    {
        using var folder = new PolicyFolder().Pack("p");
        for (var i = 0; i < rules.Length; i++) folder.Write($"p/rules/r{i}.yaml", Complete(rules[i], i));
        return Of(folder);
    }

    public static TestPolicy Of(PolicyFolder folder) => new(folder.Default());

    public static string Complete(string rule, int number = 0)
    {
        foreach (var (key, value) in new[] { ("rule", $"r{number}"), ("title", "T"), ("message", "M") })
            if (!rule.Split('\n').Any(line => line.StartsWith(key + ":", StringComparison.Ordinal))) rule = $"{key}: {value}\n{rule}";
        return rule.EndsWith('\n') ? rule : rule + "\n";
    }

    public DraftCheckResponse Check(string draft, Context? context = null, params Message[] conversation) => Check(new DraftCheckRequest
    {
        Draft = new Draft(draft),
        Trigger = CheckTrigger.Send,
        Context = context ?? Context.Empty,
        Conversation = conversation,
    });

    public DraftCheckResponse Check(DraftCheckRequest request) => policy.Check(request);

    /// <summary>The words found in a draft.</summary>
    public string[] Words(string draft, Context? context = null, params Message[] conversation) =>
        [.. Check(draft, context, conversation).Diagnostics.Select(diagnostic => draft[diagnostic.Range.Start..diagnostic.Range.End])];

    /// <summary>The rules that speak.</summary>
    public string[] Codes(string draft, Context? context = null, params Message[] conversation) =>
        [.. Check(draft, context, conversation).Diagnostics.Select(diagnostic => diagnostic.Code)];

    /// <summary>The draft after the first fix of the first finding; null when there is none.</summary>
    public string? Fixed(string draft)
    {
        return Check(draft).Diagnostics[0].Actions is [var action, ..] ? TextEdit.Apply(draft, action.Edits) : null;
    }
}
