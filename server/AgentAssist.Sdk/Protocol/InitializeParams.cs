using System.Text.Json;

namespace AgentAssist.Sdk.Protocol;

/// <summary>The first message to a plugin.</summary>
/// <param name="ProtocolVersion"><see cref="PluginProtocol.Version"/>.</param>
/// <param name="PositionEncodings">Encodings the server can convert from.</param>
/// <param name="Plugin">Whom it believes to speak to.</param>
/// <param name="Permissions">What was granted.</param>
/// <param name="Configuration">An object of settings.</param>
public sealed record InitializeParams(
    int ProtocolVersion, IReadOnlyList<string> PositionEncodings, PluginIdentity Plugin, IReadOnlyList<string> Permissions, JsonElement Configuration);
