using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AgentAssist.Server.Reference;

/// <summary>Gives the check of a draft an example to start from.</summary>
internal sealed class CheckDraftBody : IOpenApiOperationTransformer
{
    private const string Request = """
        {
          "draft": {"text": "Сколько можно писать об одном и том же? Передай ему, что деньги вернём завтра.", "version": 7, "visibility": "public"},
          "trigger": "typing",
          "policy": "default",
          "uiLanguage": "en",
          "context": {
            "channel": "chat", "topic": "refund", "segment": "vip", "helpdesk": "demo", "conversationId": "48213",
            "agent": {"id": "a1", "level": "specialist"},
            "customer": {"id": "c9", "name": "Анна"}
          },
          "conversation": [
            {"author": "customer", "visibility": "public", "text": "Где мои деньги?", "at": "2026-01-02T10:00:00Z"}
          ]
        }
        """;

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation.OperationId != "CheckDraft") return Task.CompletedTask;
        foreach (var media in operation.RequestBody?.Content?.Values ?? []) media.Example = JsonNode.Parse(Request);
        return Task.CompletedTask;
    }
}
