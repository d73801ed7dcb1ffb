namespace AgentAssist.Server.Reference;

/// <summary>The OpenAPI document.</summary>
internal static class ReferenceSetup
{
    public static void AddReference(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer<DocumentFacts>();
        options.AddOperationTransformer<CheckDraftBody>();
        options.AddSchemaTransformer<SchemaFacts>();
    });
}
