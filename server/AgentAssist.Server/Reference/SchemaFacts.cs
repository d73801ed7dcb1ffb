using AgentAssist.Server.Approvals;
using AgentAssist.Server.Feedback;
using AgentAssist.Server.LanguageModel;
using AgentAssist.Server.Standards;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AgentAssist.Server.Reference;

/// <summary>What types alone do not tell: every property of an answer is present, and what of a request may be left out.</summary>
internal sealed class SchemaFacts : IOpenApiSchemaTransformer
{
    private static readonly Dictionary<Type, string[]> RequiredInRequests = new()
    {
        [typeof(DraftCheckRequest)] = ["draft"],
        [typeof(Draft)] = ["text"],
        [typeof(RewriteRequest)] = ["draft", "style"],
        [typeof(Message)] = ["author", "text"],
        [typeof(ApprovalDecision)] = ["decision", "lead"],
        [typeof(AppealAnswer)] = ["decision", "lead", "answer"],
        [typeof(FeedbackReport)] = ["kind"],
        [typeof(AcknowledgementRequest)] = ["version", "agentId"],
        [typeof(Context)] = [],
        [typeof(Agent)] = [],
        [typeof(Customer)] = [],
    };

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Enum is { Count: > 0 }) schema.Type ??= JsonSchemaType.String;
        if (schema.Properties is { Count: > 0 } properties && context.JsonPropertyInfo is null)
        {
            var required = RequiredInRequests.GetValueOrDefault(context.JsonTypeInfo.Type)
                ?? (IsOurs(context.JsonTypeInfo.Type) ? properties.Keys : schema.Required ?? new HashSet<string>());
            schema.Required = new HashSet<string>(required);
        }

        return Task.CompletedTask;
    }

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith(nameof(AgentAssist), StringComparison.Ordinal) == true;
}
