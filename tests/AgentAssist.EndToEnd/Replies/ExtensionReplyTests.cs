using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

[Collection(nameof(ExtensionBrowser))]
public sealed class ExtensionReplyTests(SharedServer server, ExtensionBrowser browser) : ReplyTests(server, browser);
