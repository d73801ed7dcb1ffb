namespace AgentAssist.EndToEnd.Running;

[CollectionDefinition(nameof(PageScriptBrowser))]
public sealed class PageScriptCollection : ICollectionFixture<PageScriptBrowser>;
