using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Prompts;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.LanguageModel.Judging;

namespace AgentAssist.LanguageModel.Tests.Running;

/// <summary>The shipped packs.</summary>
internal static class Policies
{
    private static readonly Lazy<PolicyHost> s_host =
        new(() => PolicyHost.Open(PolicyFolders.FindUpwards(AppContext.BaseDirectory)!, Inflector.Load(Inflector.DefaultFolder)));

    public static PolicyHost Host => s_host.Value;

    public static PolicySet Set => Host.Current;

    public static CompiledPolicy Default => Set.Policies["default"];

    public static PromptDefinition RewritePrompt => PromptCatalog.Find(Set.Source.Packs, "core", PromptKind.Rewrite);

    public static RuleDefinition MomRule => Set.Source.Packs.Single(pack => pack.Id == "core").Rules.Single(rule => rule.Id == "fails-mom-test");

    /// <summary>The shipped mom test.</summary>
    public static JudgeRule MomTest => new(
        "core/fails-mom-test", JudgeFingerprint.RubricOf(MomRule.Find), PromptCatalog.Find(Set.Source.Packs, "core", PromptKind.Judge));
}
