using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Tests.Policies;

namespace AgentAssist.Engine.Tests.Conversations;

/// <summary>A pack in which one word is one signal, so that a test reads as what it tests.</summary>
internal static class SmallPack
{
    private static readonly string[] s_signals =
        ["insult", "hate", "threat", "apology", "praise", "grief", "profanity", "venting", "complaint", "leave", "refund"];

    private static readonly Lazy<CompiledPolicy> s_policy = new(Compile);

    public static CompiledPolicy Policy => s_policy.Value;

    public static ConversationReading Read(params string[] lines) => Policy.Check(Talk.Request(lines)).Conversation;

    public static CompiledPolicy Compile()
    {
        using var folder = new PolicyFolder();
        folder.Pack("p");
        foreach (var signal in s_signals) folder.Rule("p", signal, $"target: customer\nfind: {{phrases: {{en: [\"={signal}\"]}}}}\n");
        folder.Rule("p", "trial", "target: customer\nmode: shadow\nrenamed-from: [insulted]\nfind: {phrases: {en: [trial]}}\n");
        folder.Rule("p", "red-line-warning", "mode: shadow\nfind: {phrases: {en: [warning]}}\n");
        folder.Rule("p", "holding", "find: {phrases: {en: [wait]}}\n");
        folder.Rule("p", "holding-again", "when: said.holding >= 1\nfind: {phrases: {en: [please]}}\n");
        folder.Rule("p", "refund-asked", "when: signal.refund\nfind: {phrases: {en: [hello]}}\n");
        folder.Rule("p", "unsettled", "when: conversation.open-problem\nfind: {phrases: {en: [there]}}\n");
        return folder.Default();
    }
}
