namespace AgentAssist.EndToEnd.Running;

[CollectionDefinition(nameof(ExtensionBrowser))]
public sealed class ExtensionCollection : ICollectionFixture<ExtensionBrowser>;
