namespace AgentAssist.Plugins.Packages;

/// <summary>A package that cannot be installed, with the reason for a person.</summary>
public sealed class PackageFormatException(string message) : Exception(message);
