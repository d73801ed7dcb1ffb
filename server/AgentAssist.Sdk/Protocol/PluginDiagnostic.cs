using System.Text.Json.Serialization;

namespace AgentAssist.Sdk.Protocol;

/// <summary>One finding of a plugin's check.</summary>
/// <param name="Code">Code of the check.</param>
/// <param name="Range">Where in the draft, in the plugin's position encoding.</param>
/// <param name="Message">See <see cref="CheckMatch"/>.</param>
/// <param name="Actions">See <see cref="CheckMatch"/>; edits use the plugin's position encoding too.</param>
public sealed record PluginDiagnostic(
    string Code, TextRange Range,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Message = null,
    IReadOnlyList<CodeAction>? Actions = null);
