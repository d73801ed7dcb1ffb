using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

[Collection(nameof(PageScriptBrowser))]
public sealed class PageScriptReplyTests(SharedServer server, PageScriptBrowser browser) : ReplyTests(server, browser);
