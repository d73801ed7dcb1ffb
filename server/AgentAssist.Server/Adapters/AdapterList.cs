using System.Text.Json;

namespace AgentAssist.Server.Adapters;

/// <summary>Answer of <c>GET /v1/adapters</c>.</summary>
/// <param name="Adapters">Helpdesk adapters as <c>adapter.schema.json</c> of the extension describes them.</param>
/// <param name="Problems">What is not delivered, and why.</param>
internal sealed record AdapterList(IReadOnlyList<JsonElement> Adapters, IReadOnlyList<AdapterProblem> Problems);
