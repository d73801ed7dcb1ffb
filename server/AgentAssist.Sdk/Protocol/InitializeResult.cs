namespace AgentAssist.Sdk.Protocol;

/// <summary>A plugin's answer to the first message.</summary>
/// <param name="ProtocolVersion">The version it speaks.</param>
/// <param name="PositionEncoding"><see cref="PluginProtocol.Utf16"/> (also when absent) or <see cref="PluginProtocol.Utf32"/>: how it counts positions.</param>
public sealed record InitializeResult(int ProtocolVersion, string? PositionEncoding = null);
